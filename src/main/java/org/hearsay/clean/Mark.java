package org.hearsay.clean;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the class, id and role of an element say it is for. Web designers name the parts of a page
 * in English the world over, so these words work for pages in any language.
 */
enum Mark {
  BODY(
      "body articlebody content entry post story text paragraph prose richtext article maincontent"),
  TITLE("title headline heading hed"),
  STANDFIRST(
      "standfirst dek deck summary subtitle subheadline subhead intro lead lede teaser kicker description excerpt abstract sapo"),
  BYLINE("byline author authors bio contributor writer autor auteur profile reporter"),
  DATE("date time timestamp published dateline updated meta metadata info"),
  CAPTION(
      "caption figcaption credit credits copyright cutline legend image img photo picture gallery slideshow media figure thumbnail thumb carousel slider"),
  VIDEO("video player podcast audio playlist jwplayer"),
  RELATED(
      "related recommended recommendation recommendations recommend more readmore also trending popular latest mostread outbrain taboola promo teaser teasers card cards list listing river feed next previous prev further suggested similar headlines recirc links linklist"),
  TAGS(
      "tag tags topic topics keyword keywords category categories taxonomy label breadcrumb breadcrumbs"),
  SHARE(
      "share sharing social facebook twitter whatsapp follow tools toolbar addtoany print email bookmark"),
  ADVERT(
      "ad ads advert advertisement adslot advertorial sponsor sponsored sponsors banner dfp commercial affiliate shop product buy price partner"),
  SIGNUP(
      "newsletter subscribe subscription subscriber signup register registration login paywall donate donation membership premium offer cta"),
  NAVIGATION(
      "nav navigation menu navbar header masthead footer sidebar rail aside side widget skip toc pagination pager search topbar bottom"),
  COMMENTS(
      "comment comments commenting disqus respond reply replies discussion forum feedback coral"),
  OVERLAY(
      "modal popup overlay cookie cookies consent gdpr hidden hide lightbox dialog tooltip dropdown accordion collapse visuallyhidden sr noscript noprint"),
  BOX(
      "box infobox factbox sidebox pullquote quote highlight highlights callout inset embed block explainer takeaways note disclaimer correction editor");

  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern BETWEEN = Pattern.compile("[^a-z]+");
  private static final Map<String, Integer> WORDS = new TreeMap<>();

  static {
    for (Mark mark : values()) {
      for (String word : mark.words) {
        WORDS.merge(word, mark.bit(), (a, b) -> a | b);
      }
    }
  }

  private final Set<String> words;

  Mark(String words) {
    this.words = Set.of(words.split(" "));
  }

  /** This mark in a set of marks. */
  int bit() {
    return 1 << ordinal();
  }

  /** The marks that {@code names}, the text of class, id and role attributes, bears; as bits. */
  static int in(String names) {
    int marks = 0;
    for (String word :
        BETWEEN.split(CAMEL.matcher(names).replaceAll(" ").toLowerCase(Locale.ROOT))) {
      marks |= WORDS.getOrDefault(word, 0);
    }
    return marks;
  }
}
