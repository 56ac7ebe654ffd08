package org.hearsay.attribute;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.read.Name;
import org.jspecify.annotations.Nullable;

/**
 * Judges capitalised names that no list knows: which may be an outlet's, and what shows it. "the
 * Karlsburg Courier" ends like a newspaper; "NASA", "the Bank of Norland" and "Anna Berg" are none.
 */
final class UnknownNames {
  private static final Set<String> HEADS = Lexicon.words("outlet heads");
  private static final Set<String> PREFIXES = Lexicon.words("outlet prefixes");
  private static final Set<String> ARTICLES = Lexicon.words("foreign articles");
  private static final Set<String> BODIES = Lexicon.words("organisation words");
  private static final Set<String> ACRONYMS = Lexicon.words("acronyms of bodies");
  private static final Set<String> PLACES = Lexicon.words("places");
  private static final Set<String> DAYS = Lexicon.words("weekdays and months");
  private static final Pattern CALL_SIGN = Pattern.compile("[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)[\\p{L}\\p{N}-]+\\.(?:com|org|net|info|tv|news|co\\.uk|fr|de|es|it|ru)");

  private final Words words;
  private final Set<String> surnames = new HashSet<>();

  UnknownNames(Words words) {
    this.words = words;
    for (Name name : words.reading().names()) {
      noteSurname(name);
    }
  }

  private void noteSurname(Name name) {
    int last = name.endToken() - 1;
    if (last <= name.firstToken()) {
      if (People.isTitle(words.near(last, last - 1))) {
        surnames.add(words.at(last));
      }
      return;
    }
    String before = words.at(last - 1);
    if (People.isFirstName(words.at(name.firstToken()))
        || People.isFirstName(before)
        || People.isTitle(words.at(name.firstToken()))
        || before.matches("\\p{L}\\.?")) {
      surnames.add(words.at(last));
    }
  }

  /** Whether {@code word} ends the name of a person somewhere in the text. */
  boolean isSurname(String word) {
    return surnames.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The part of {@code name} that may be an outlet's, judged by its own words alone. */
  Optional<OutletMention> judge(Name name) {
    int first = name.firstToken();
    int end = name.endToken();
    while (end > first && DAYS.contains(words.at(end - 1))) {
      end--;
    }
    int split = afterOf(first, end);
    boolean article = split > 0 && words.at(split - 1).equals("the");
    if (split > 0
        && (article || isPerson(first, split - 1))
        && !words.near(first, first - 1).equals("the")) {
      first = split;
    }
    while (first < end && (words.at(first).equals("the") || words.at(first).equals("of"))) {
      first++;
    }
    if (first >= end) {
      return Optional.empty();
    }
    if (end - first == 1
        && PREFIXES.contains(words.at(first))
        && words.tagNear(first, end).equals("CD")) {
      end++;
    }
    NameKind kind = kind(first, end);
    return kind == null
        ? Optional.empty()
        : Optional.of(new OutletMention(withoutStop(first, end), kind, first, end, first, end));
  }

  /** "told broadcaster NOS." ends a sentence, "the L.A. Weekly" does not. */
  private String withoutStop(int first, int end) {
    String name = words.text(first, end);
    return name.indexOf('.') == name.length() - 1 ? name.substring(0, name.length() - 1) : name;
  }

  /** The token behind the first "of" or "of the" inside; 0 without one. */
  private int afterOf(int first, int end) {
    for (int i = first + 1; i + 1 < end; i++) {
      if (words.at(i).equals("of") || words.at(i).equals("for")) {
        return words.at(i + 1).equals("the") && i + 2 < end ? i + 2 : i + 1;
      }
    }
    return 0;
  }

  @Nullable private NameKind kind(int first, int end) {
    String only = words.token(first).text();
    boolean single = end - first == 1;
    if (single && CALL_SIGN.matcher(only).matches() && !ACRONYMS.contains(words.at(first))) {
      return NameKind.SIGNED;
    }
    if (single && ADDRESS.matcher(only).matches()) {
      return NameKind.SIGNED;
    }
    if (isHeaded(first, end)) {
      return NameKind.HEADED;
    }
    if (isPerson(first, end) || isPlace(first, end)) {
      return null;
    }
    if (isBody(first, end)) {
      return NameKind.BODY;
    }
    return !single && ARTICLES.contains(words.at(first)) ? NameKind.FOREIGN : NameKind.UNKNOWN;
  }

  /** Whether the name is made like a newspaper's, a station's or an agency's. */
  boolean isHeaded(int first, int end) {
    String last = words.at(end - 1);
    boolean article = words.near(first, first - 1).equals("the");
    if (end - first >= 2 && PREFIXES.contains(words.at(first))) {
      return true;
    }
    if (end - first >= 2 && last.equals("agency")) {
      return words.at(end - 2).equals("news") || words.at(end - 2).equals("press");
    }
    boolean hyphenated = last.indexOf('-') > 0 && HEADS.contains(lastPart(last));
    if (hyphenated && !(last.startsWith("e-") || last.startsWith("hotmail"))) {
      return end - first >= 2 || article;
    }
    if (end - first < 2 || !HEADS.contains(last) || isBody(first, end - 1)) {
      return false;
    }
    return article || !People.isFirstName(words.at(first)) && !People.isTitle(words.at(first));
  }

  private static String lastPart(String word) {
    return word.substring(word.lastIndexOf('-') + 1);
  }

  private boolean isBody(int first, int end) {
    if (end <= first) {
      return false;
    }
    for (int i = first; i < end; i++) {
      if (BODIES.contains(words.at(i)) || ACRONYMS.contains(words.at(i))) {
        return true;
      }
    }
    String only = words.token(first).text();
    return end - first == 1
        && (only.matches("\\p{Lu}[\\p{Lu}.&]+") || ACRONYMS.contains(words.at(first)));
  }

  private boolean isPerson(int first, int end) {
    String before = words.near(first, first - 1);
    return People.isFirstName(words.at(first))
        || People.isTitle(words.at(first))
        || People.isTitle(before)
        || (end - first <= 2 && isSurname(words.at(end - 1)));
  }

  private boolean isPlace(int first, int end) {
    String name = words.text(first, end).toLowerCase(Locale.ROOT);
    return PLACES.contains(name) || (end - first == 1 && words.token(first).tag().equals("JJ"));
  }

  /** The last words by which a full name may be called again: "Ledger" of "Valley Ledger". */
  static List<String> shortForms(String name) {
    String[] parts = name.split("\\s+", -1);
    String last = parts[parts.length - 1];
    int hyphen = last.lastIndexOf('-');
    return hyphen > 0
        ? List.of(last, last.substring(hyphen + 1), last.substring(0, hyphen))
        : List.of(last);
  }
}
