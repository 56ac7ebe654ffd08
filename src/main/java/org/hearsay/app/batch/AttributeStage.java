package org.hearsay.app.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.article.Article;
import org.hearsay.article.Link;
import org.hearsay.article.Paragraph;
import org.hearsay.article.Span;
import org.hearsay.attribute.Attribution;
import org.hearsay.attribute.Attributions;
import org.hearsay.attribute.Attributor;
import org.hearsay.attribute.Relay;
import org.hearsay.attribute.RelayedOutlet;
import org.hearsay.attribute.UnnamedSource;
import org.hearsay.config.OutletsFile;
import org.jspecify.annotations.Nullable;

/**
 * Who says what in a text: {@code id text [title] [publisher] [links]} in, {@code attributions
 * outlets anonymous hedges} out.
 */
final class AttributeStage implements Stage {
  private static final URI NOWHERE = URI.create("urn:hearsay:batch");
  private final Attributor attributor = new Attributor(OutletsFile.load());

  @Override
  public void answer(JsonNode in, ObjectNode out) {
    Attributions found = attributor.attribute(article(in));
    ArrayNode attributions = out.putArray("attributions");
    found.all().forEach(attribution -> write(attribution, attributions.addObject()));
    ArrayNode outlets = out.putArray("outlets");
    found.outlets().stream()
        .filter(outlet -> outlet.probability() >= Attributor.LISTED)
        .forEach(outlet -> write(outlet, outlets.addObject()));
    ArrayNode possible = out.putArray("possible");
    found.outlets().stream()
        .filter(outlet -> outlet.probability() < Attributor.LISTED)
        .forEach(outlet -> write(outlet, possible.addObject()));
    ArrayNode anonymous = out.putArray("anonymous");
    ArrayNode via = out.putArray("via");
    for (UnnamedSource source : found.unnamed()) {
      write(source.span(), anonymous);
      via.add(source.via());
    }
    ArrayNode hedges = out.putArray("hedges");
    found.hedges().forEach(hedge -> write(hedge, hedges));
  }

  private static Article article(JsonNode in) {
    JsonNode text = in.path("text");
    if (!text.isTextual()) {
      throw new IllegalArgumentException("Expected a text");
    }
    return new Article(
        NOWHERE,
        in.path("title").asText(""),
        List.of(),
        null,
        textOrNull(in.path("publisher")),
        "en",
        text.asText(),
        Paragraph.of(text.asText()),
        links(in.path("links"), text.asText()));
  }

  private static @Nullable String textOrNull(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }

  /** Links come as {@code {href,text}}; each anchor is the next place where its words stand. */
  private static List<Link> links(JsonNode nodes, String text) {
    List<Link> links = new ArrayList<>();
    int from = 0;
    for (JsonNode node : nodes) {
      String anchor = node.path("text").asText("").strip();
      int at = anchor.isEmpty() ? -1 : text.indexOf(anchor, from);
      if (at < 0) {
        continue;
      }
      try {
        links.add(
            new Link(new Span(at, at + anchor.length()), URI.create(node.path("href").asText())));
        from = at + anchor.length();
      } catch (IllegalArgumentException e) {
        continue; // an address that is none leads nowhere
      }
    }
    return links;
  }

  private static void write(Attribution attribution, ObjectNode out) {
    attribution.source().spans().forEach(span -> write(span, out.withArray("source")));
    out.withArray("source");
    attribution.cue().forEach(span -> write(span, out.withArray("cue")));
    out.withArray("cue");
    attribution.content().forEach(span -> write(span, out.withArray("content")));
    Relay relay = attribution.relay();
    out.put("name", attribution.source().name());
    out.put("origin", lower(attribution.source().origin()));
    out.put("relay", lower(relay.kind()));
    out.put("via", relay.outlet());
    out.put("firmness", lower(attribution.firmness()));
    out.put("probability", attribution.probability());
  }

  private static void write(RelayedOutlet outlet, ObjectNode out) {
    out.put("outlet", outlet.outlet());
    ArrayNode classes = out.putArray("classes");
    outlet.classes().stream().sorted().forEach(c -> classes.add("R-" + lower(c)));
    ArrayNode spans = out.putArray("spans");
    outlet.spans().forEach(span -> write(span, spans));
    out.put("linked", outlet.linked());
    out.put("probability", outlet.probability());
  }

  private static void write(Span span, ArrayNode out) {
    out.addArray().add(span.start()).add(span.end());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
