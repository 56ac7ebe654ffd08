package org.hearsay.config;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values by key, from the environment first and then from the file. What is wrong is noted, and the
 * default given instead, so that one reading finds every problem.
 */
final class Values {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

  private final Map<String, String> written;
  private final Map<String, String> environment;
  private final List<String> problems;
  private final Set<String> known = new TreeSet<>();

  Values(Map<String, String> written, Map<String, String> environment, List<String> problems) {
    this.written = written;
    this.environment = environment;
    this.problems = problems;
  }

  /** {@code web.publicUrl} is {@code HEARSAY_WEB_PUBLIC_URL}. */
  static String variable(String key) {
    return "HEARSAY_"
        + key.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  String text(String key, String otherwise) {
    String found = find(key, variable(key));
    return found == null || found.isBlank() ? otherwise : found.strip();
  }

  @Nullable String optionalText(String key, String variable) {
    String found = find(key, variable);
    return found == null || found.isBlank() ? null : found.strip();
  }

  String environmentOnly(String key) {
    String found = environment.getOrDefault(variable(key), "").strip();
    if (written.containsKey(key)) {
      known.add(key);
      problem(key, written.getOrDefault(key, ""), "the variable " + variable(key) + " only");
    }
    return found;
  }

  int number(String key, int otherwise, int least, int most) {
    String found = text(key, "");
    if (found.isEmpty()) {
      return otherwise;
    }
    if (found.matches("\\d{1,9}")) {
      int number = Integer.parseInt(found);
      if (number >= least && number <= most) {
        return number;
      }
    }
    problem(key, found, "a number from " + least + " to " + most + ", such as " + otherwise);
    return otherwise;
  }

  boolean flag(String key, boolean otherwise) {
    String found = text(key, "").toLowerCase(Locale.ROOT);
    if (found.isEmpty() || found.equals("true") || found.equals("false")) {
      return found.isEmpty() ? otherwise : found.equals("true");
    }
    problem(key, found, "true or false");
    return otherwise;
  }

  Duration duration(String key, Duration otherwise) {
    String found = text(key, "");
    if (found.isEmpty()) {
      return otherwise;
    }
    Matcher matcher = DURATION.matcher(found);
    if (!matcher.matches()) {
      problem(key, found, "a duration such as 500ms, 10s, 5m, 12h or 90d");
      return otherwise;
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  String matching(String key, String otherwise, String pattern, String wanted) {
    String found = text(key, otherwise);
    if (found.matches(pattern)) {
      return found;
    }
    problem(key, found, wanted);
    return otherwise;
  }

  ZoneId zone(String key, String otherwise) {
    String found = text(key, otherwise);
    try {
      return ZoneId.of(found);
    } catch (DateTimeException e) {
      problem(key, found, "a time zone such as Europe/Berlin or " + otherwise);
      return ZoneId.of(otherwise);
    }
  }

  URI uri(String key, String otherwise, String... schemes) {
    URI found = optionalUri(key, otherwise, schemes);
    return found == null ? URI.create(otherwise) : found;
  }

  @Nullable URI optionalUri(String key, String example, String... schemes) {
    String found = text(key, "");
    if (found.isEmpty()) {
      return null;
    }
    try {
      URI uri = URI.create(found);
      if (uri.getHost() != null && List.of(schemes).contains(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Said below, like every other unusable address.
    }
    problem(key, found, "an address such as " + example);
    return null;
  }

  @Nullable Secret secret(String key) {
    return secret(key, variable(key));
  }

  @Nullable Secret secret(String key, String variable) {
    String found = find(key, variable);
    if (found == null || found.isBlank()) {
      return null;
    }
    String trimmed = found.strip();
    if (trimmed.chars().anyMatch(c -> Character.isISOControl(c) || c == ' ')) {
      problems.add(
          variable
              + ": found a value with spaces or control characters in it, expected it as the"
              + " platform shows it, in one piece");
      return null;
    }
    return new Secret(trimmed);
  }

  void problem(String key, String found, String wanted) {
    problems.add(key + " (" + variable(key) + "): found '" + found + "', expected " + wanted);
  }

  void missing(String variable, String why) {
    problems.add(variable + ": not set. " + why);
  }

  void complainAboutUnknownKeys() {
    for (String key : written.keySet()) {
      if (!known.contains(key)) {
        problems.add(key + ": no such setting" + nearest(key));
      }
    }
  }

  private @Nullable String find(String key, String variable) {
    known.add(key);
    String found = environment.get(variable);
    return found == null || found.isBlank() ? written.get(key) : found;
  }

  private String nearest(String key) {
    String leaf = key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(each -> each.toLowerCase(Locale.ROOT).endsWith(leaf))
        .findFirst()
        .map(each -> "; did you mean " + each + "?")
        .orElse("; config/hearsay.yaml in the repository lists them all");
  }
}
