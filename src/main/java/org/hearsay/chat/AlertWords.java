package org.hearsay.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.alert.FilterParser;
import org.hearsay.alert.FilterReading;
import org.hearsay.chat.CommandParser.Trouble;
import org.hearsay.typed.TypedWords;

/** Reads what stands behind {@code alerts}: {@code add outlet:"daily mail" when:unlinked}. */
final class AlertWords {
  private static final Pattern ID = Pattern.compile("[a-z0-9]{5}");
  private static final Duration LONGEST_MUTE = Duration.ofDays(366);

  /** A code block around what was pasted. */
  private static final Pattern FENCED =
      Pattern.compile("\\s*```(?:ya?ml)?[ \\t]*\\R?(.*?)\\R?```\\s*", Pattern.DOTALL);

  private AlertWords() {}

  static AlertCommand read(TypedWords words) throws Trouble {
    AlertVerb verb = verb(words);
    return switch (verb) {
      case ADD -> add(words);
      case LIST -> list(words);
      case TEST -> test(words);
      case MUTE -> mute(words);
      case REMOVE -> new AlertCommand.Remove(which(words));
      case IMPORT -> imported(words);
    };
  }

  /** The form that fits what was typed, once its second word is understood. */
  static String usage(String typed) {
    TypedWords words = new TypedWords(typed);
    words.take();
    try {
      return verb(words).usage();
    } catch (Trouble unknown) {
      return Verb.ALERTS.usage();
    }
  }

  private static AlertVerb verb(TypedWords words) throws Trouble {
    List<String> known = Arrays.stream(AlertVerb.values()).map(AlertVerb::word).toList();
    return AlertVerb.valueOf(CommandParser.oneOf(words, known).toUpperCase(Locale.ROOT));
  }

  private static AlertCommand add(TypedWords words) throws Trouble {
    int from = words.hasMore() ? words.peek().start() : words.typed().length();
    words.rest();
    FilterReading reading = FilterParser.parse(words.typed(), from);
    if (reading instanceof FilterReading.Unreadable trouble) {
      throw new Trouble(trouble.position(), trouble.problem(), trouble.suggestion());
    }
    FilterReading.Read read = (FilterReading.Read) reading;
    return new AlertCommand.Add(read.filter(), read.timing());
  }

  private static AlertCommand list(TypedWords words) throws Trouble {
    boolean everywhere = words.hasMore();
    if (everywhere) {
      CommandParser.oneOf(words, List.of("all"));
    }
    return new AlertCommand.Show(everywhere);
  }

  private static AlertCommand test(TypedWords words) throws Trouble {
    if (!words.hasMore()) {
      throw CommandParser.missing(words, "an alert's id is missing");
    }
    String id = id(words, words.take());
    return new AlertCommand.Try(id, words.hasMore() ? CommandParser.link(words) : null);
  }

  private static AlertCommand mute(TypedWords words) throws Trouble {
    AlertCommand.Which which = which(words);
    if (!words.hasMore()) {
      throw CommandParser.missing(words, "a time such as 2h, 1d or 1w, or off, is missing");
    }
    TypedWords.Word word = words.take();
    Duration time = word.is("off") ? Duration.ZERO : TypedTime.read(word.text());
    if (time == null) {
      throw CommandParser.wrong(
          words, word, "‘" + word.text() + "’ is no time such as 2h, 1d or 1w", null);
    }
    if (time.compareTo(LONGEST_MUTE) > 0) {
      throw CommandParser.wrong(
          words, word, "‘" + word.text() + "’ is longer than 52 weeks, the most", "52w");
    }
    return new AlertCommand.Mute(which, time);
  }

  private static AlertCommand.Which which(TypedWords words) throws Trouble {
    if (words.hasMore() && words.peek().is("all")) {
      words.take();
      return new AlertCommand.Which.All();
    }
    List<String> ids = new ArrayList<>();
    while (words.hasMore() && (ids.isEmpty() || !isTime(words.peek()))) {
      String id = id(words, words.take());
      if (!ids.contains(id)) {
        ids.add(id);
      }
    }
    if (ids.isEmpty()) {
      throw CommandParser.missing(words, "an alert's id, or all, is missing");
    }
    return new AlertCommand.Which.Ids(ids);
  }

  private static boolean isTime(TypedWords.Word word) {
    return word.is("off") || TypedTime.read(word.text()) != null;
  }

  private static String id(TypedWords words, TypedWords.Word word) throws Trouble {
    String id = word.text().toLowerCase(Locale.ROOT).replaceFirst(",$", "");
    if (!ID.matcher(id).matches()) {
      throw CommandParser.wrong(
          words, word, "‘" + word.text() + "’ is no alert's id such as k7m2p", null);
    }
    return id;
  }

  private static AlertCommand imported(TypedWords words) throws Trouble {
    String yaml = unfenced(words.rest());
    if (yaml.isBlank()) {
      throw CommandParser.missing(words, "what export alerts has given is missing");
    }
    return new AlertCommand.Import(yaml);
  }

  private static String unfenced(String pasted) {
    Matcher fenced = FENCED.matcher(pasted);
    return fenced.matches() ? fenced.group(1) : pasted;
  }
}
