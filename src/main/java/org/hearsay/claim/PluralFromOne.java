package org.hearsay.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.article.Span;
import org.hearsay.attribute.Attribution;
import org.hearsay.attribute.Attributions;
import org.hearsay.read.Word;

/**
 * "Officials" speak, and then it is "the official" who goes on: one person in a plural. Counts only
 * when the plural comes first, the singular is definite and unnamed, and nothing in the article
 * tells of a second one ("another official", "both officials", "two officials").
 */
final class PluralFromOne {
  private static final Map<String, String> SINGULAR_OF =
      Map.ofEntries(
          Map.entry("officials", "official"),
          Map.entry("sources", "source"),
          Map.entry("experts", "expert"),
          Map.entry("critics", "critic"),
          Map.entry("witnesses", "witness"),
          Map.entry("insiders", "insider"),
          Map.entry("analysts", "analyst"),
          Map.entry("diplomats", "diplomat"),
          Map.entry("residents", "resident"),
          Map.entry("scientists", "scientist"),
          Map.entry("researchers", "researcher"),
          Map.entry("lawmakers", "lawmaker"),
          Map.entry("investigators", "investigator"));

  private static final Set<String> MORE_THAN_ONE =
      Set.of(
          "another", "second", "other", "others", "both", "several", "many", "dozens", "two",
          "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "third", "one",
          "all", "some");

  private PluralFromOne() {}

  static List<RedFlag> in(Article article, Attributions attributions) {
    String text = article.text();
    List<Word> words = Word.of(text);
    List<Attribution> certain = RedFlags.certain(attributions);
    for (Attribution plural : certain) {
      String many = head(text, plural);
      String one = SINGULAR_OF.get(many);
      if (one == null || tellsOfMore(words, one, many)) {
        continue;
      }
      List<Span> singular = new ArrayList<>();
      for (Attribution later : certain) {
        if (later.start() > plural.start() && isTheOne(text, later, one)) {
          singular.add(later.source().spans().get(0));
        }
      }
      long voices = certain.stream().filter(a -> head(text, a).equals(many)).count();
      if (!singular.isEmpty() && voices == 1) {
        Span first = plural.source().spans().get(0);
        return List.of(
            new RedFlag(
                RedFlag.Kind.PLURAL_FROM_ONE,
                List.of(first, singular.get(0)),
                "“"
                    + first.in(text)
                    + "” ¶"
                    + article.paragraphAt(first.start())
                    + " is plural, but only “"
                    + singular.get(0).in(text)
                    + "” ¶"
                    + article.paragraphAt(singular.get(0).start())
                    + " speaks."));
      }
    }
    return List.of();
  }

  /**
   * The last word of the source's first piece, which in English is what kind of people they are.
   */
  private static String head(String text, Attribution attribution) {
    if (attribution.source().spans().isEmpty()) {
      return "";
    }
    List<Word> words = Word.of(text, attribution.source().spans().get(0));
    for (Word word : words) {
      if (SINGULAR_OF.containsKey(word.form())) {
        return word.form();
      }
    }
    return words.isEmpty() ? "" : words.get(words.size() - 1).form();
  }

  private static boolean isTheOne(String text, Attribution later, String one) {
    if (later.source().spans().isEmpty()) {
      return false;
    }
    String source = later.source().spans().get(0).in(text).toLowerCase(Locale.ROOT);
    return source.equals("the " + one) || source.equals("that " + one);
  }

  /** Whether a word that counts people stands just before either form. */
  private static boolean tellsOfMore(List<Word> words, String one, String many) {
    for (int i = 0; i < words.size(); i++) {
      String form = words.get(i).form();
      if (form.equals(one) || form.equals(many)) {
        for (int before = Math.max(0, i - 4); before < i; before++) {
          Word word = words.get(before);
          if (word.isNumeral() || MORE_THAN_ONE.contains(word.form())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
