package org.hearsay.clean;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds a page's headline, without the name of the site. A page states it in up to five places that
 * seldom all agree; the wording that most of them share wins.
 */
final class Headline {
  private static final Pattern SEPARATOR = Pattern.compile("\\s[|–—·•»:-]\\s|\\s?\\|\\s?");

  private static final int LEAST_TITLE_WORDS = 4;
  private static final int MOST_HEADINGS = 4;

  /** No headline is longer; what is, is an attack or a mistake. */
  private static final int LONGEST = 500;

  private static final double HEADING = 1.5;
  private static final double STATED = 1.0;
  private static final double WINDOW_TITLE = 0.9;
  private static final double TWEET_TITLE = 0.3;

  /** So many must state the title without its kicker, as in "Harbour row: Mayor resigns". */
  private static final double KICKER_FREE = 1.0;

  private final Map<String, Double> agreement = new LinkedHashMap<>();
  private final Map<String, String> wordings = new LinkedHashMap<>();
  private final List<String> stated = new ArrayList<>();
  private final Houses houses;

  private Headline(Houses houses) {
    this.houses = houses;
  }

  /** Empty when the page states none. */
  static String of(Document page, JsonLd jsonLd, MetaTags meta, Houses houses) {
    Headline headline = new Headline(houses);
    page.select("h1").stream()
        .limit(MOST_HEADINGS)
        .map(Element::text)
        .distinct()
        .forEach(heading -> headline.vote(tidy(heading), HEADING));
    headline.state(jsonLd.headline(), STATED);
    headline.state(meta.first("og:title", "dc.title", "sailthru.title"), STATED);
    headline.state(page.title(), WINDOW_TITLE);
    headline.state(meta.first("twitter:title"), TWEET_TITLE);
    return headline.elect();
  }

  private void state(String title, double weight) {
    String whole = tidy(title);
    String bare = withoutSite(whole);
    vote(bare, weight);
    stated.add(bare);
  }

  private void vote(String title, double weight) {
    String words = comparable(title);
    if (!words.isEmpty()) {
      wordings.putIfAbsent(words, title);
      agreement.merge(words, weight, Double::sum);
    }
  }

  private String elect() {
    String elected = "";
    double most = 0;
    for (Map.Entry<String, Double> candidate : agreement.entrySet()) {
      if (candidate.getValue() > most) {
        most = candidate.getValue();
        elected = candidate.getKey();
      }
    }
    return wordings.getOrDefault(withoutKicker(elected), "");
  }

  /** "Harbour row: Mayor resigns" is "Mayor resigns" where the page also states that alone. */
  private String withoutKicker(String elected) {
    for (String title : stated) {
      String words = comparable(title);
      if (countWords(title) >= LEAST_TITLE_WORDS
          && elected.endsWith(" " + words)
          && agreement.getOrDefault(words, 0.0) >= KICKER_FREE) {
        return words;
      }
    }
    return elected;
  }

  /** Drops what follows a separator when it names the site or what precedes it stands alone. */
  private String withoutSite(String title) {
    String bare = title;
    Matcher separator = SEPARATOR.matcher(title);
    Deque<MatchResult> found = new ArrayDeque<>();
    while (separator.find()) {
      found.push(separator.toMatchResult());
    }
    for (MatchResult last : found) {
      String rest = title.substring(0, last.start());
      String tail = bare.substring(Math.min(bare.length(), last.end()));
      boolean known = agreement.containsKey(comparable(rest));
      if (known || houses.contain(tail)) {
        bare = rest;
      }
    }
    return bare;
  }

  private static int countWords(String text) {
    String words = comparable(text);
    return words.isEmpty() ? 0 : words.split(" ").length;
  }

  private static String tidy(String title) {
    return Whitespace.collapse(title.substring(0, Math.min(title.length(), LONGEST)));
  }

  private static String comparable(String title) {
    return Whitespace.words(title);
  }
}
