package org.hearsay.clean;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the names in a page's byline. Many sites state their own name where the author's should be,
 * so that counts only when nobody else is named.
 */
final class Byline {
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:article by|written by|words by|story by|by|von|par|por|di|door|av|af|texto?|text|author|autor|autorin|auteur|ein artikel von)\\b[:\\s]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*[,;/|•·]\\s*|\\s+(?:and|und|et|og|och|&|y)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOTE = Pattern.compile("\\s*[(\\[][^)\\]]{0,40}[)\\]]");
  private static final Pattern DOMAIN = Pattern.compile("(?:[^\\s.]+\\.)+[A-Za-z]{2,6}");
  private static final Pattern FROM_DIGIT = Pattern.compile("\\s*\\d.*$");

  private static final String VISIBLE =
      "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], [class*=author], "
          + "[class*=Author], [class*=byline], [class*=Byline], [class*=autor]";
  private static final Pattern NOT_THIS_ARTICLE =
      Pattern.compile("comment|related|quote|teaser|recommend|card|aside|sidebar|widget");

  private static final Set<String> PARTICLES =
      Set.of(
          "von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le",
          "el", "al", "bin", "ibn", "ter", "zu", "zur", "vom", "af", "av", "y", "e");
  private static final Set<String> TITLES_AFTER = Set.of("phd", "md", "jr", "sr", "mba", "esq");
  private static final Set<String> NOBODY =
      Set.of("admin", "administrator", "redaktion", "editor", "staff", "nachrichten", "news");

  private static final Set<String> BUTTONS =
      Set.of("facebook", "twitter", "instagram", "linkedin", "email", "mail", "follow", "share");

  private static final int MOST_CANDIDATES = 100;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_BYLINE = 120;
  private static final int LONGEST_FIELD = 500;
  private static final int MOST_NAME_WORDS = 5;

  private final Houses houses;

  private Byline(Houses houses) {
    this.houses = houses;
  }

  /** Names without "By"; empty when nobody is named. */
  static List<String> of(Document page, JsonLd jsonLd, MetaTags meta, Houses houses) {
    Byline byline = new Byline(houses);
    List<String> declared = byline.declared(jsonLd.authors());
    if (byline.namesSomebody(declared)) {
      return declared;
    }
    List<String> inMeta =
        byline.declared(
            meta.all("author", "article:author", "dc.creator", "byl", "sailthru.author"));
    if (byline.namesSomebody(inMeta)) {
      return inMeta;
    }
    List<String> visible = byline.visible(page);
    if (byline.namesSomebody(visible) || (declared.isEmpty() && inMeta.isEmpty())) {
      return visible;
    }
    return declared.isEmpty() ? inMeta : declared;
  }

  private boolean namesSomebody(List<String> names) {
    return names.stream().anyMatch(name -> !isHouse(name));
  }

  private boolean isHouse(String name) {
    return NOBODY.contains(Whitespace.words(name)) || houses.contain(name);
  }

  /** Names as a machine-readable field gives them. */
  private List<String> declared(List<String> fields) {
    Set<String> names = new LinkedHashSet<>();
    for (String field : fields.subList(0, Math.min(fields.size(), MOST_CANDIDATES))) {
      if (field.contains("://") || field.length() > LONGEST_FIELD) {
        continue;
      }
      String tidy = NOTE.matcher(Whitespace.collapse(field)).replaceAll("");
      for (String part : parts(tidy)) {
        if (isPlausible(part)) {
          names.add(part);
        }
      }
    }
    List<String> people = names.stream().filter(name -> !DOMAIN.matcher(name).matches()).toList();
    return people.isEmpty() ? List.copyOf(names) : people;
  }

  /** "Ana Ruiz, Per Holm and Li Na" is three names; "Ana Ruiz, Reuters" is two. */
  private static List<String> parts(String byline) {
    List<String> parts = new ArrayList<>();
    for (String part : BETWEEN.split(OPENING.matcher(byline).replaceFirst(""))) {
      if (!TITLES_AFTER.contains(Whitespace.words(part).replace(" ", ""))) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private static boolean isPlausible(String name) {
    return name.length() > 1
        && name.length() <= LONGEST_NAME
        && name.indexOf('@') < 0
        && name.indexOf(':') < 0
        && name.split(" ").length <= MOST_NAME_WORDS + 1;
  }

  /** Names in the first element marked as a byline that holds a person's name, and beside it. */
  private List<String> visible(Document page) {
    List<String> house = List.of();
    Set<String> people = new LinkedHashSet<>();
    Element beside = null;
    for (Element element : page.select(VISIBLE).stream().limit(MOST_CANDIDATES).toList()) {
      if (beside != null && element.parent() != beside) {
        continue;
      }
      List<String> names = shownIn(element);
      if (namesSomebody(names)) {
        people.addAll(names);
        beside = element.parent();
      }
      house = house.isEmpty() ? names : house;
    }
    return people.isEmpty() ? house : List.copyOf(people);
  }

  private static List<String> shownIn(Element element) {
    String text = Whitespace.collapse(element.text());
    List<String> names = new ArrayList<>();
    if (!text.isEmpty() && text.length() <= LONGEST_BYLINE && !isElsewhere(element)) {
      for (String part : parts(NOTE.matcher(text).replaceAll(""))) {
        String name = FROM_DIGIT.matcher(part).replaceFirst("").strip();
        if (!looksLikeName(name, element)) {
          break;
        }
        names.add(name);
      }
    }
    return names;
  }

  private static boolean isElsewhere(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (!at.normalName().equals("body")
          && NOT_THIS_ARTICLE.matcher(at.className().toLowerCase(Locale.ROOT)).find()) {
        return true;
      }
    }
    return false;
  }

  private static boolean looksLikeName(String text, Element element) {
    String[] words = text.split(" ");
    if (!isPlausible(text) || words.length > MOST_NAME_WORDS) {
      return false;
    }
    boolean spaced = text.chars().allMatch(c -> c < 0x0E00);
    for (String word : words) {
      boolean lower = Character.isLowerCase(word.codePointAt(0));
      if (BUTTONS.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
      if ((lower && !PARTICLES.contains(word)) || !word.chars().anyMatch(Character::isLetter)) {
        return false;
      }
    }
    return !spaced || words.length > 1 || element.hasAttr("rel") || element.hasAttr("itemprop");
  }
}
