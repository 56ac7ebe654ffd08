package org.hearsay.chat;

import java.net.IDN;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.chat.CommandParser.Trouble;
import org.hearsay.typed.TypedWords;
import org.hearsay.typed.TypedWords.Word;
import org.jspecify.annotations.Nullable;

/** Reads {@code auto flagged quiet 2h sites mute example.org example.net}, in any order. */
final class SettingsWords {
  private static final List<String> KEYS = List.of("auto", "quiet", "sites");
  private static final Duration LONGEST_QUIET = Duration.ofDays(7);
  private static final Pattern TIME = Pattern.compile("(?i)(\\d{1,5})([mhd])");
  private static final Pattern HOST =
      Pattern.compile("(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}{2,63}");
  private static final Pattern HOST_OF_LINK = Pattern.compile("(?i)https?://([^/?#:@\\s]+).*");

  private SettingsWords() {}

  static Command.Settings read(TypedWords words) throws Trouble {
    ChannelSettings.Auto auto = null;
    Duration quiet = null;
    Command.Sites sites = null;
    while (words.hasMore()) {
      Word key = words.peek();
      switch (CommandParser.oneOf(words, KEYS)) {
        case "auto" -> auto = once(words, key, auto, auto(words));
        case "quiet" -> quiet = once(words, key, quiet, quiet(words));
        default -> sites = once(words, key, sites, sites(words));
      }
    }
    return new Command.Settings(auto, quiet, sites);
  }

  private static <T> T once(TypedWords words, Word key, @Nullable T before, T now) throws Trouble {
    if (before != null) {
      throw CommandParser.wrong(words, key, "‘" + key.text() + "’ for the second time", null);
    }
    return now;
  }

  private static ChannelSettings.Auto auto(TypedWords words) throws Trouble {
    List<String> modes =
        Arrays.stream(ChannelSettings.Auto.values())
            .map(mode -> mode.name().toLowerCase(Locale.ROOT))
            .toList();
    return ChannelSettings.Auto.valueOf(CommandParser.oneOf(words, modes).toUpperCase(Locale.ROOT));
  }

  private static Duration quiet(TypedWords words) throws Trouble {
    if (!words.hasMore()) {
      throw CommandParser.missing(words, "a time such as 30m, 2h or 1d is missing");
    }
    Word word = words.take();
    if (word.is("off")) {
      return Duration.ZERO;
    }
    Matcher time = TIME.matcher(word.text());
    if (!time.matches()) {
      throw CommandParser.wrong(
          words, word, "‘" + word.text() + "’ is no time such as 30m, 2h or 1d", null);
    }
    long number = Long.parseLong(time.group(1));
    Duration quiet =
        switch (time.group(2).toLowerCase(Locale.ROOT)) {
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        };
    if (quiet.compareTo(LONGEST_QUIET) > 0) {
      throw CommandParser.wrong(
          words, word, "‘" + word.text() + "’ is longer than 7 days, the most", "7d");
    }
    return quiet;
  }

  private static Command.Sites sites(TypedWords words) throws Trouble {
    return switch (CommandParser.oneOf(words, List.of("mute", "only", "all"))) {
      case "mute" -> new Command.Sites.Mute(hosts(words));
      case "only" -> new Command.Sites.Only(hosts(words));
      default -> new Command.Sites.All();
    };
  }

  private static Set<String> hosts(TypedWords words) throws Trouble {
    Set<String> hosts = new LinkedHashSet<>();
    while (words.hasMore() && (hosts.isEmpty() || !KEYS.contains(lower(words.peek())))) {
      hosts.add(host(words, words.take()));
    }
    if (hosts.isEmpty()) {
      throw CommandParser.missing(words, "a site such as example.org is missing");
    }
    return hosts;
  }

  private static String host(TypedWords words, Word word) throws Trouble {
    String text = lower(word).replaceFirst(",$", "");
    Matcher link = HOST_OF_LINK.matcher(text);
    String host = (link.matches() ? link.group(1) : text).replaceFirst("^www\\.", "");
    String ascii = ascii(host);
    if (ascii == null) {
      throw CommandParser.wrong(
          words, word, "‘" + word.text() + "’ is no site such as example.org", null);
    }
    return ascii;
  }

  /** The host as it stands in addresses, in ASCII; null when it is none. */
  private static @Nullable String ascii(String host) {
    if (host.length() > 253 || !(HOST.matcher(host).matches() || host.contains("xn--"))) {
      return null;
    }
    try {
      return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notAHost) {
      return null;
    }
  }

  private static String lower(Word word) {
    return word.text().toLowerCase(Locale.ROOT);
  }
}
