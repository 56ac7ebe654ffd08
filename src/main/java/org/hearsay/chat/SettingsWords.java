package org.hearsay.chat;

import java.net.IDN;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.chat.CommandParser.Trouble;
import org.hearsay.typed.Guess;
import org.hearsay.typed.TypedWords;
import org.hearsay.typed.TypedWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code auto flagged quiet 2h sites mute example.org example.net zone Europe/Berlin
 * quiethours 22:00-07:00 lock on}, in any order; {@code workspace} in front of it all, and {@code
 * reset} in place of it.
 */
final class SettingsWords {
  private static final List<String> KEYS =
      List.of("auto", "quiet", "sites", "zone", "quiethours", "lock");

  /** In front of everything else: it is about all channels. */
  private static final String EVERYWHERE = "workspace";

  private static final String RESET = "reset";
  private static final Duration LONGEST_QUIET = Duration.ofDays(7);
  private static final Pattern HOURS =
      Pattern.compile("(\\d{1,2}):(\\d{2})[-–](\\d{1,2}):(\\d{2})");
  private static final Pattern HOST =
      Pattern.compile("(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}{2,63}");
  private static final Pattern HOST_OF_LINK = Pattern.compile("(?i)https?://([^/?#:@\\s]+).*");

  private SettingsWords() {}

  static Command read(TypedWords words) throws Trouble {
    boolean everywhere = words.hasMore() && words.peek().is(EVERYWHERE);
    if (everywhere) {
      words.take();
    }
    if (words.hasMore() && words.peek().is(RESET)) {
      words.take();
      return new Command.ResetSettings(everywhere);
    }
    ChannelSettings.Auto auto = null;
    Duration quiet = null;
    Command.Sites sites = null;
    ZoneId zone = null;
    Command.Quiet quietHours = null;
    Boolean lock = null;
    while (words.hasMore()) {
      Word key = words.peek();
      switch (CommandParser.oneOf(words, KEYS)) {
        case "auto" -> auto = once(words, key, auto, auto(words));
        case "quiet" -> quiet = once(words, key, quiet, quiet(words));
        case "sites" -> sites = once(words, key, sites, sites(words));
        case "zone" -> zone = once(words, key, zone, zone(words));
        case "lock" -> lock = once(words, key, lock, lock(words));
        default -> quietHours = once(words, key, quietHours, quietHours(words));
      }
    }
    return new Command.Settings(everywhere, auto, quiet, sites, zone, quietHours, lock);
  }

  private static <T> T once(TypedWords words, Word key, @Nullable T before, T now) throws Trouble {
    if (before != null) {
      throw CommandParser.wrong(words, key, "‘" + key.text() + "’ for the second time", null);
    }
    return now;
  }

  private static Boolean lock(TypedWords words) throws Trouble {
    return CommandParser.oneOf(words, List.of("on", "off")).equals("on");
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
    Duration quiet = TypedTime.read(word.text());
    if (quiet == null) {
      throw CommandParser.wrong(
          words, word, "‘" + word.text() + "’ is no time such as 30m, 2h or 1d", null);
    }
    if (quiet.compareTo(LONGEST_QUIET) > 0) {
      throw CommandParser.wrong(
          words, word, "‘" + word.text() + "’ is longer than 7 days, the most", "7d");
    }
    return quiet;
  }

  private static ZoneId zone(TypedWords words) throws Trouble {
    if (!words.hasMore()) {
      throw CommandParser.missing(words, "a time zone such as Europe/Berlin is missing");
    }
    Word word = words.take();
    for (String id : ZoneId.getAvailableZoneIds()) {
      if (word.is(id)) {
        return ZoneId.of(id);
      }
    }
    throw CommandParser.wrong(
        words, word, "‘" + word.text() + "’ is no time zone such as Europe/Berlin", nearest(word));
  }

  /** The zone of a city, or one that is spelt alike; null when there is none. */
  private static @Nullable String nearest(Word word) {
    Map<String, String> zones = new TreeMap<>();
    ZoneId.getAvailableZoneIds().forEach(id -> zones.put(id.toLowerCase(Locale.ROOT), id));
    String typed = lower(word).replace(' ', '_');
    for (String id : zones.keySet()) {
      if (id.endsWith("/" + typed)) {
        return zones.get(id);
      }
    }
    String nearest = Guess.nearest(typed, zones.keySet());
    return nearest == null ? null : zones.get(nearest);
  }

  private static Command.Quiet quietHours(TypedWords words) throws Trouble {
    if (!words.hasMore()) {
      throw CommandParser.missing(words, "hours such as 22:00-07:00, or off, are missing");
    }
    Word word = words.take();
    if (word.is("off")) {
      return new Command.Quiet(null);
    }
    Matcher hours = HOURS.matcher(word.text());
    LocalTime from = hours.matches() ? time(hours.group(1), hours.group(2)) : null;
    LocalTime to = hours.matches() ? time(hours.group(3), hours.group(4)) : null;
    if (from == null || to == null || from.equals(to)) {
      throw CommandParser.wrong(
          words, word, "‘" + word.text() + "’ are no hours such as 22:00-07:00", null);
    }
    return new Command.Quiet(new QuietHours(from, to));
  }

  private static @Nullable LocalTime time(String hour, String minute) {
    int hours = Integer.parseInt(hour);
    int minutes = Integer.parseInt(minute);
    return hours < 24 && minutes < 60 ? LocalTime.of(hours, minutes) : null;
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
