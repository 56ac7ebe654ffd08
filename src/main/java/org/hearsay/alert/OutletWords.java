package org.hearsay.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An outlet's name as a sentence has it: "daily mail" is "the Daily Mail", "reuters" Reuters. */
final class OutletWords {
  /** Names that end in one of these take an article: "the Karlsburg Courier". */
  private static final Set<String> WITH_ARTICLE =
      Set.of(
          "advertiser",
          "advocate",
          "beacon",
          "beast",
          "bulletin",
          "chronicle",
          "courier",
          "dispatch",
          "economist",
          "enquirer",
          "examiner",
          "express",
          "gazette",
          "globe",
          "guardian",
          "herald",
          "hill",
          "independent",
          "inquirer",
          "intercept",
          "journal",
          "ledger",
          "mail",
          "mirror",
          "observer",
          "post",
          "record",
          "register",
          "review",
          "scotsman",
          "sentinel",
          "spectator",
          "standard",
          "star",
          "sun",
          "telegraph",
          "times",
          "tribune");

  private static final Set<String> BROADCASTERS =
      Set.of("BBC", "ABC", "CBC", "AP", "BBC World Service");
  private static final Set<String> SMALL = Set.of("of", "and", "on", "the", "for", "de", "du");

  private OutletWords() {}

  static String named(String typed) {
    String name = typed.replaceFirst("(?i)^the\\s+(?=\\S)", "");
    name = name.equals(name.toLowerCase(Locale.ROOT)) ? capitalised(name) : name;
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    boolean article = name.length() < typed.length() || WITH_ARTICLE.contains(last);
    return (article || BROADCASTERS.contains(name) ? "the " : "") + name;
  }

  private static String capitalised(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.split(" ", -1)) {
      boolean initials = word.length() <= 3 && !SMALL.contains(word) && name.indexOf(' ') < 0;
      words.add(
          initials || word.equals("bbc")
              ? word.toUpperCase(Locale.ROOT)
              : !words.isEmpty() && SMALL.contains(word) ? word : capital(word));
    }
    return String.join(" ", words);
  }

  private static String capital(String word) {
    return word.isEmpty() || word.indexOf('.') >= 0
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
