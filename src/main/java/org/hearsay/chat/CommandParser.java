package org.hearsay.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.chat.Parsed.NotUnderstood;
import org.hearsay.chat.Parsed.Understood;
import org.hearsay.typed.Guess;
import org.hearsay.typed.TypedWords;
import org.hearsay.typed.TypedWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people type after {@code /hearsay}, or after our name, on every platform.
 *
 * <p>{@code "sumary https://example.org/a"} gives "unknown word ‘sumary’ at 1; did you mean summary
 * https://example.org/a?". Verbs and key words may be in any case.
 */
public final class CommandParser {
  private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s/].*");
  private static final Pattern REPORT = Pattern.compile("[A-Za-z0-9_-]{22}");
  private static final Pattern LINK_WITHOUT_SCHEME =
      Pattern.compile("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,24}([/?#:].*)?");

  /** Reads {@code typed}; nothing at all asks for help. */
  public Parsed parse(String typed) {
    TypedWords words = new TypedWords(typed);
    if (!words.hasMore()) {
      return new Understood(new Command.Help(null));
    }
    Verb verb = null;
    try {
      if (isLink(words.peek())) {
        verb = Verb.SUMMARY;
      } else {
        verb = verb(words, words.take());
      }
      Command command = rest(verb, words);
      if (words.hasMore()) {
        throw wrong(words, words.peek(), "one word too many, ‘" + words.peek().text() + "’,", null);
      }
      return new Understood(command);
    } catch (Trouble trouble) {
      return new NotUnderstood(
          typed,
          trouble.position,
          trouble.problem,
          trouble.suggestion,
          verb == null ? null : verb == Verb.ALERTS ? AlertWords.usage(typed) : verb.usage());
    }
  }

  private static Command rest(Verb verb, TypedWords words) throws Trouble {
    return switch (verb) {
      case SUMMARY -> summary(words);
      case SOURCES -> sources(words);
      case ALERTS -> new Command.Alerts(AlertWords.read(words));
      case SETTINGS -> SettingsWords.read(words);
      case STATUS -> new Command.Status();
      case HELP -> new Command.Help(words.hasMore() ? verb(words, words.take()) : null);
      case PRIVACY -> new Command.Privacy();
      case FORGET -> forget(words);
      case EXPORT -> export(words);
    };
  }

  private static Verb verb(TypedWords words, Word word) throws Trouble {
    for (Verb verb : Verb.values()) {
      if (word.is(verb.word())) {
        return verb;
      }
    }
    if (LINK_WITHOUT_SCHEME.matcher(word.text()).matches()) {
      throw notALink(words, word);
    }
    throw unknown(words, word, Arrays.stream(Verb.values()).map(Verb::word).toList());
  }

  private static Command summary(TypedWords words) throws Trouble {
    List<String> links = new ArrayList<>();
    while (words.hasMore() && isLink(words.peek())) {
      links.add(words.take().text());
    }
    if (links.isEmpty()) {
      throw words.hasMore() ? notALink(words, words.peek()) : missing(words, "a link is missing");
    }
    return new Command.Summary(links, audience(words));
  }

  private static Command.Audience audience(TypedWords words) throws Trouble {
    if (!words.hasMore()) {
      return Command.Audience.PRIVATE;
    }
    return Command.Audience.valueOf(
        oneOf(words, List.of("private", "here")).toUpperCase(Locale.ROOT));
  }

  private static Command sources(TypedWords words) throws Trouble {
    List<Command.Subject> subjects = new ArrayList<>();
    while (words.hasMore()) {
      Word word = words.take();
      if (isLink(word)) {
        subjects.add(new Command.Subject.Page(word.text()));
      } else if (REPORT.matcher(word.text()).matches()) {
        subjects.add(new Command.Subject.Kept(word.text()));
      } else {
        throw wrong(
            words, word, "‘" + word.text() + "’ is neither a link nor a report", asLink(word));
      }
    }
    if (subjects.isEmpty()) {
      throw missing(words, "a link or a report is missing");
    }
    return new Command.Sources(subjects);
  }

  private static Command forget(TypedWords words) throws Trouble {
    return new Command.Forget(
        switch (oneOf(words, List.of("me", "report", "channel", "workspace"))) {
          case "me" -> new Command.Memory.OfMe();
          case "report" -> new Command.Memory.OfReport(report(words));
          case "channel" -> new Command.Memory.OfChannel();
          default -> new Command.Memory.OfWorkspace();
        });
  }

  private static Command export(TypedWords words) throws Trouble {
    return oneOf(words, List.of("report", "alerts")).equals("alerts")
        ? new Command.Alerts(new AlertCommand.Export())
        : new Command.Export(report(words));
  }

  private static String report(TypedWords words) throws Trouble {
    if (!words.hasMore()) {
      throw missing(words, "the report's id is missing");
    }
    Word word = words.take();
    if (!REPORT.matcher(word.text()).matches()) {
      throw wrong(
          words, word, "‘" + word.text() + "’ is no report's id (22 letters and digits)", null);
    }
    return word.text();
  }

  /** The next word, lower case, which must be one of {@code known}. */
  static String oneOf(TypedWords words, List<String> known) throws Trouble {
    if (!words.hasMore()) {
      throw missing(words, "expected " + String.join(" or ", known));
    }
    Word word = words.take();
    for (String candidate : known) {
      if (word.is(candidate)) {
        return candidate;
      }
    }
    throw unknown(words, word, known);
  }

  /** The next word, which must be a link. */
  static String link(TypedWords words) throws Trouble {
    Word word = words.take();
    if (!isLink(word)) {
      throw notALink(words, word);
    }
    return word.text();
  }

  private static boolean isLink(Word word) {
    return LINK.matcher(word.text()).matches();
  }

  private static Trouble notALink(TypedWords words, Word word) {
    return wrong(words, word, "‘" + word.text() + "’ is no link", asLink(word));
  }

  private static @Nullable String asLink(Word word) {
    return LINK_WITHOUT_SCHEME.matcher(word.text()).matches() ? "https://" + word.text() : null;
  }

  private static Trouble unknown(TypedWords words, Word word, List<String> known) {
    return wrong(
        words, word, "unknown word ‘" + word.text() + "’", Guess.nearest(word.text(), known));
  }

  /** Something is wrong with {@code word}, and {@code instead} may be right. */
  static Trouble wrong(TypedWords words, Word word, String problem, @Nullable String instead) {
    return new Trouble(
        word.start() + 1, problem, instead == null ? null : words.with(word, instead));
  }

  static Trouble missing(TypedWords words, String problem) {
    return new Trouble(words.typed().stripTrailing().length() + 1, problem, null);
  }

  /** Leads from the word that cannot be read to {@link #parse}, which alone catches it. */
  static final class Trouble extends Exception {
    private static final long serialVersionUID = 1;

    private final int position;
    private final String problem;
    private final @Nullable String suggestion;

    Trouble(int position, String problem, @Nullable String suggestion) {
      super(problem, null, false, false);
      this.position = position;
      this.problem = problem;
      this.suggestion = suggestion;
    }
  }
}
