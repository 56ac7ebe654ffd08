package org.hearsay.clean;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * What a page says about itself in schema.org's JSON-LD. Pages get it wrong in every way: blocks
 * that are no JSON are skipped.
 */
final class JsonLd {
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private static final int MAX_NODES = 2000;

  private final List<JsonNode> things = new ArrayList<>();
  private final JsonNode article;

  private JsonLd(List<JsonNode> roots) {
    roots.forEach(root -> collect(root, 0));
    article = first(JsonLd::isArticle);
  }

  static JsonLd of(Document page) {
    return new JsonLd(
        page.select("script[type*=ld+json]").stream()
            .map(script -> parse(script.data()))
            .flatMap(Optional::stream)
            .toList());
  }

  private static Optional<JsonNode> parse(String script) {
    String json = script.replace("<![CDATA[", "").replace("]]>", "").strip();
    try {
      return Optional.of(LENIENT.readTree(json.startsWith("<!--") ? json.substring(4) : json));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The news article's headline; empty when there is none. */
  String headline() {
    return plain(article.path("headline").asText(article.path("name").asText("")));
  }

  /** Names of the article's authors, as given. */
  List<String> authors() {
    Set<String> names = new LinkedHashSet<>();
    collectNames(article.path("author"), names);
    if (names.isEmpty()) {
      collectNames(article.path("creator"), names);
    }
    return List.copyOf(names);
  }

  /** When the article was published, as given; empty when it is not said. */
  String published() {
    String published = article.path("datePublished").asText("");
    return published.isBlank() ? article.path("dateCreated").asText("") : published;
  }

  /** Who publishes it; empty when it is not said. */
  String publisher() {
    Set<String> names = new LinkedHashSet<>();
    collectNames(article.path("publisher"), names);
    return names.stream().findFirst().orElse("");
  }

  /** The article's whole text, as given; often missing, sometimes with markup in it. */
  String body() {
    return plain(article.path("articleBody").asText(""));
  }

  String description() {
    return plain(article.path("description").asText(""));
  }

  boolean hasArticle() {
    return !article.isMissingNode();
  }

  boolean hasType(String type) {
    return !first(thing -> types(thing).contains(type)).isMissingNode();
  }

  private void collect(JsonNode node, int depth) {
    if (things.size() >= MAX_NODES || depth > 6) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> collect(item, depth + 1));
    } else if (node.isObject()) {
      things.add(node);
      collect(node.path("@graph"), depth + 1);
      collect(node.path("mainEntity"), depth + 1);
      JsonNode about = node.path("mainEntityOfPage");
      if (about.isObject()) {
        collect(about, depth + 1);
      }
    }
  }

  private JsonNode first(Predicate<JsonNode> wanted) {
    return things.stream().filter(wanted).findFirst().orElse(MissingNode.getInstance());
  }

  private static boolean isArticle(JsonNode thing) {
    return types(thing).stream()
            .anyMatch(
                type ->
                    type.endsWith("Article") || type.endsWith("Posting") || type.equals("Report"))
        && (thing.has("headline") || thing.has("datePublished") || thing.has("author"));
  }

  private static Set<String> types(JsonNode thing) {
    Set<String> types = new LinkedHashSet<>();
    JsonNode type = thing.path("@type");
    if (type.isArray()) {
      type.forEach(one -> types.add(bare(one.asText())));
    } else {
      types.add(bare(type.asText("")));
    }
    return types;
  }

  private static String bare(String type) {
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
  }

  private void collectNames(JsonNode who, Set<String> names) {
    if (who.isArray()) {
      who.forEach(one -> collectNames(one, names));
    } else if (who.isObject()) {
      if (who.has("name")) {
        collectNames(who.path("name"), names);
      } else if (who.has("@id")) {
        String id = who.path("@id").asText();
        JsonNode named = first(thing -> thing.has("name") && thing.path("@id").asText().equals(id));
        collectNames(named.path("name"), names);
      }
    } else if (who.isTextual() && !who.asText().isBlank()) {
      names.add(plain(who.asText()));
    }
  }

  private static String plain(String text) {
    return text.indexOf('&') < 0 ? text.strip() : Parser.unescapeEntities(text, false).strip();
  }
}
