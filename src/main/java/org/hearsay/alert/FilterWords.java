package org.hearsay.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Subscriptions in words: as typed, and in plain English. */
public final class FilterWords {
  private static final Pattern SAFE =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.&’'-]*[\\p{L}\\p{N}])?");

  private FilterWords() {}

  /**
   * The typed form, which {@link FilterParser} reads as the same again: {@code outlet:"daily mail"
   * -Lotto when:unlinked to:digest@08:00}. "At once" is not written.
   */
  public static String write(Filter filter, Timing timing) {
    List<String> words = new ArrayList<>();
    filter.terms().forEach(term -> words.add(write(term)));
    if (!filter.when().isEmpty()) {
      words.add(
          "when:"
              + filter.when().stream().sorted().map(When::word).collect(Collectors.joining(",")));
    }
    if (timing instanceof Timing.Digest digest) {
      words.add("to:digest@" + digest.at());
    }
    return String.join(" ", words);
  }

  /** One term as typed: {@code -outlet:"daily mail"}. */
  public static String write(Term term) {
    String value =
        switch (term.kind()) {
          case SITE, FEED -> term.value();
          default -> quoted(term.value());
        };
    boolean bare = term.kind() == Term.Kind.TOPIC && term.sign() != Term.Sign.PLAIN;
    return sign(term.sign()) + (bare ? "" : term.kind().word() + ":") + value;
  }

  /** The same in English: "articles that relay the Daily Mail and mention “Syria”; at once". */
  public static String plain(Filter filter, Timing timing) {
    String when = timing instanceof Timing.Digest digest ? "each day at " + digest.at() : "at once";
    return new PlainFilter(filter).words() + "; " + when;
  }

  static String sign(Term.Sign sign) {
    return switch (sign) {
      case PLAIN -> "";
      case REQUIRED -> "+";
      case EXCLUDED -> "-";
    };
  }

  /** In quotation marks where the value would not stay one word without. */
  static String quoted(String value) {
    return SAFE.matcher(value).matches() ? value : '"' + value.replaceAll("[\"“”„]", "") + '"';
  }
}
