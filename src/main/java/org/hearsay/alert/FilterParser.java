package org.hearsay.alert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.alert.FilterWord.Value;
import org.hearsay.alert.Term.Kind;
import org.hearsay.alert.Term.Sign;
import org.hearsay.typed.Guess;
import org.hearsay.typed.TypedWords;
import org.jspecify.annotations.Nullable;

/**
 * Reads the language of subscriptions: {@code outlet:"daily mail" -Lotto when:unlinked
 * to:digest@08:00}. {@code docs/ALERTS.md} describes it.
 */
public final class FilterParser {
  /** The most terms a subscription may have. */
  public static final int MOST_TERMS = 20;

  /** The most characters it may be written in. */
  public static final int MOST_CHARACTERS = 500;

  private static final List<String> KEYS =
      Stream.concat(Arrays.stream(Kind.values()).map(Kind::word), Stream.of("when", "to")).toList();
  private static final List<String> WHENS = Arrays.stream(When.values()).map(When::word).toList();
  private static final Pattern HOST_LIKE =
      Pattern.compile("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,24}");
  private static final Pattern FEED_LIKE =
      Pattern.compile("(?i).*(rss|atom|feed|\\.xml|\\.json).*");

  private final String typed;
  private final List<FilterWord> words = new ArrayList<>();
  private final List<Term> terms = new ArrayList<>();
  private final Set<When> when = EnumSet.noneOf(When.class);
  private @Nullable Timing timing;
  private int firstExclusion = -1;

  private FilterParser(String typed, int from) {
    this.typed = typed;
    TypedWords split = new TypedWords(typed, from);
    while (split.hasMore()) {
      words.add(FilterWord.of(typed, split.take()));
    }
  }

  /**
   * Reads the words of {@code typed} from position {@code from} on, counted from 0; what stands
   * before is the command and only counts for positions and suggestions.
   */
  public static FilterReading parse(String typed, int from) {
    try {
      if (typed.stripTrailing().length() - from > MOST_CHARACTERS) {
        throw new Trouble(
            from + MOST_CHARACTERS,
            "this is longer than " + MOST_CHARACTERS + " characters, the most,",
            null);
      }
      return new FilterParser(typed, from).read();
    } catch (Trouble trouble) {
      return trouble.told();
    }
  }

  private FilterReading read() throws Trouble {
    for (int i = 0; i < words.size(); i++) {
      word(i);
    }
    if (terms.isEmpty() && when.isEmpty()) {
      throw new Trouble(
          typed.stripTrailing().length(), "a term such as outlet:\"daily mail\" is missing", null);
    }
    boolean onlyExclusions = terms.stream().allMatch(term -> term.sign() == Sign.EXCLUDED);
    if (onlyExclusions && when.isEmpty()) {
      throw new Trouble(
          firstExclusion, "this says what to leave out but not what to look for,", null);
    }
    return new FilterReading.Read(
        new Filter(terms, when), timing == null ? new Timing.Now() : timing);
  }

  private void word(int index) throws Trouble {
    FilterWord word = words.get(index);
    if (word.unclosed() >= 0) {
      throw new Trouble(word.unclosed(), "a quotation mark that nothing closes", closed(word));
    }
    if (word.key() == null) {
      withoutKey(index);
      return;
    }
    if (!KEYS.contains(word.key())) {
      throw unknown(word.keyStart(), word.key(), KEYS);
    }
    for (Value value : word.values()) {
      if (value.text().isEmpty()) {
        throw value.quoted() ? emptyQuotes(value) : missing(index, value);
      }
    }
    switch (word.key()) {
      case "when" -> whens(word);
      case "to" -> to(word);
      default -> terms(word, Kind.valueOf(word.key().toUpperCase(Locale.ROOT)));
    }
  }

  /** A signed word is a topic; a plain one is a topic whose key was forgotten, or a known word. */
  private void withoutKey(int index) throws Trouble {
    FilterWord word = words.get(index);
    Value value = word.values().get(0);
    if (value.text().isEmpty()) {
      throw value.quoted()
          ? emptyQuotes(value)
          : new Trouble(word.start(), "a word is missing behind this sign,", null);
    }
    boolean link = value.link() != null || value.text().matches("(?i)https?://.*");
    if (word.sign() != Sign.PLAIN && !link) {
      add(word, Kind.TOPIC, value, value.text());
      return;
    }
    throw new Trouble(
        word.start(),
        "‘" + value.text() + "’ has no key such as topic:",
        link ? linkWithKey(word, value) : withKey(index, value));
  }

  private @Nullable String linkWithKey(FilterWord word, Value value) {
    String address = value.address();
    if (word.sign() == Sign.PLAIN && FEED_LIKE.matcher(address).matches()) {
      return word.replaced(typed, "feed:" + address);
    }
    return Addresses.hostOf(address)
        .map(host -> word.replaced(typed, sign(word) + "site:" + host))
        .orElse(null);
  }

  private String withKey(int index, Value value) {
    FilterWord word = words.get(index);
    String lower = value.text().toLowerCase(Locale.ROOT);
    if (WHENS.contains(lower)) {
      return word.replaced(typed, "when:" + lower);
    }
    if (lower.equals("now") || lower.startsWith("digest")) {
      return word.replaced(typed, "to:" + lower);
    }
    if (index > 0 && !value.quoted() && isOpenName(words.get(index - 1))) {
      return joined(index);
    }
    if (!value.quoted() && HOST_LIKE.matcher(value.text()).matches()) {
      return word.replaced(typed, "site:" + lower);
    }
    return word.replaced(typed, "topic:" + FilterWords.quoted(value.text()));
  }

  /** Whether more of a name may follow: {@code person:Vladimir}, and then Putin. */
  private static boolean isOpenName(FilterWord word) {
    return word.key() != null
        && List.of("outlet", "person", "topic").contains(word.key())
        && word.values().size() == 1
        && !word.values().get(0).quoted();
  }

  /** {@code person:Vladimir Putin} with the quotation marks that hold it together. */
  private String joined(int index) {
    FilterWord first = words.get(index - 1);
    int last = index;
    while (last + 1 < words.size() && isBare(words.get(last + 1))) {
      last++;
    }
    int from = first.values().get(0).start();
    int to = words.get(last).end();
    String inside = typed.substring(from, to).replaceAll("\\s+", " ");
    if (inside.matches("['‘].*['’]")) {
      inside = inside.substring(1, inside.length() - 1);
    }
    return typed.substring(0, from) + '"' + inside + '"' + typed.substring(to);
  }

  private static boolean isBare(FilterWord word) {
    return word.key() == null
        && word.sign() == Sign.PLAIN
        && word.values().stream().noneMatch(value -> value.quoted() || value.link() != null);
  }

  private void terms(FilterWord word, Kind kind) throws Trouble {
    if (kind == Kind.FEED && word.sign() != Sign.PLAIN) {
      throw new Trouble(word.start(), "‘feed’ takes no sign", withoutSign(word));
    }
    for (Value value : word.values()) {
      switch (kind) {
        case SITE -> add(word, kind, value, site(value));
        case FEED -> add(word, kind, value, feed(value));
        default -> add(word, kind, value, value.text());
      }
    }
  }

  private void add(FilterWord word, Kind kind, Value value, String text) throws Trouble {
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new Trouble(value.start(), "‘" + text + "’ has neither letter nor digit", null);
    }
    for (Term before : terms) {
      if (before.kind() == kind && before.value().equalsIgnoreCase(text)) {
        boolean excluded = word.sign() == Sign.EXCLUDED;
        if (before.sign() == Sign.EXCLUDED != excluded) {
          throw new Trouble(word.start(), "‘" + text + "’ is both looked for and left out", null);
        }
        if (before.sign() == word.sign()) {
          return;
        }
      }
    }
    if (terms.size() == MOST_TERMS) {
      throw new Trouble(value.start(), "more than " + MOST_TERMS + " terms, the most,", null);
    }
    if (word.sign() == Sign.EXCLUDED && firstExclusion < 0) {
      firstExclusion = word.start();
    }
    terms.add(new Term(word.sign(), kind, text));
  }

  private String site(Value value) throws Trouble {
    String text = value.address().replaceFirst("(?i)^https?://", "").replaceFirst("/$", "");
    var host = Addresses.host(text);
    if (host.isPresent()) {
      return host.get();
    }
    var inside = Addresses.host(text.replaceFirst("^\\*\\.", "").replaceFirst("[/?#:].*$", ""));
    if (inside.isPresent()) {
      throw new Trouble(
          value.start(),
          "‘" + text + "’ is more than a site's name such as example.org",
          with(value, inside.get()));
    }
    throw new Trouble(value.start(), "‘" + text + "’ is no site's name such as example.org", null);
  }

  private String feed(Value value) throws Trouble {
    String text = value.address();
    var feed = Addresses.feed(text);
    if (feed.isPresent()) {
      return feed.get();
    }
    String mended = "https://" + text.replaceFirst("(?i)^(feed:)?(https?:)?/*", "");
    boolean otherScheme = text.matches("(?i)(?!feed:)[a-z][a-z0-9+.-]*:/.*");
    boolean mends = !otherScheme && Addresses.hostOf(mended).isPresent();
    throw new Trouble(
        value.start(),
        "‘" + text + "’ is no address that begins with https:// or http://",
        mends && Addresses.feed(mended).isPresent() ? with(value, mended) : null);
  }

  private void whens(FilterWord word) throws Trouble {
    noSign(word);
    for (Value value : word.values()) {
      String lower = value.text().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
      int index = WHENS.indexOf(lower);
      if (index < 0) {
        throw unknown(value.start(), value.end(), value.text(), WHENS);
      }
      when.add(When.values()[index]);
    }
  }

  private void to(FilterWord word) throws Trouble {
    noSign(word);
    Value value = word.values().get(0);
    if (timing != null || word.values().size() > 1) {
      int at = timing != null ? word.start() : word.values().get(1).start();
      throw new Trouble(at, "‘to’ for the second time", null);
    }
    String lower = value.text().toLowerCase(Locale.ROOT);
    if (lower.equals("now")) {
      timing = new Timing.Now();
      return;
    }
    int mark = lower.indexOf('@');
    String head = mark < 0 ? lower : lower.substring(0, mark);
    if (!head.equals("digest")) {
      String near = Guess.nearest(head, List.of("now", "digest"));
      String tail = mark < 0 ? "@08:00" : lower.substring(mark);
      throw new Trouble(
          value.start(),
          "unknown word ‘" + value.text() + "’",
          near == null ? null : with(value, near.equals("now") ? near : near + tail));
    }
    if (mark < 0) {
      throw new Trouble(
          value.end(), "the time of the digest is missing", with(value, "digest@08:00"));
    }
    timing = new Timing.Digest(TimeOfDay.read(typed, value, mark + 1));
  }

  private void noSign(FilterWord word) throws Trouble {
    if (word.sign() != Sign.PLAIN) {
      throw new Trouble(word.start(), "‘" + word.key() + "’ takes no sign", withoutSign(word));
    }
  }

  private String withoutSign(FilterWord word) {
    return typed.substring(0, word.start()) + typed.substring(word.keyStart());
  }

  private String with(Value value, String replacement) {
    return typed.substring(0, value.start()) + replacement + typed.substring(value.end());
  }

  private static String sign(FilterWord word) {
    return FilterWords.sign(word.sign());
  }

  private Trouble unknown(int at, String text, List<String> known) {
    return unknown(at, at + text.length(), text, known);
  }

  private Trouble unknown(int at, int end, String text, List<String> known) {
    String near = Guess.nearest(text, known);
    return new Trouble(
        at,
        "unknown word ‘" + typed.substring(at, end) + "’",
        near == null ? null : typed.substring(0, at) + near + typed.substring(end));
  }

  private static Trouble emptyQuotes(Value value) {
    return new Trouble(value.start(), "nothing stands between the quotation marks", null);
  }

  /** {@code outlet: "daily mail"} is mended by pulling it together. */
  private Trouble missing(int index, Value value) {
    FilterWord word = words.get(index);
    boolean last = value.end() == word.end();
    boolean follows =
        last
            && index + 1 < words.size()
            && words.get(index + 1).key() == null
            && words.get(index + 1).sign() == Sign.PLAIN;
    return new Trouble(
        value.start(),
        "something is missing behind ‘" + typed.substring(word.keyStart(), value.start()) + "’",
        follows
            ? typed.substring(0, word.end()) + typed.substring(words.get(index + 1).start())
            : null);
  }

  /** The quotation ends before the next word that has a key or a sign. */
  private String closed(FilterWord word) {
    var next =
        Pattern.compile("\\s+[+\\-–—−]?(?:" + String.join("|", KEYS) + "):|\\s+[+\\-–—−]\\S")
            .matcher(typed);
    int at = next.find(word.unclosed()) ? next.start() : typed.stripTrailing().length();
    return typed.substring(0, at) + '"' + typed.substring(at);
  }
}
