package org.hearsay.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of query parameters that tell sites how a reader came. */
final class TrackingParameters {
  private static final String LIST = "tracking-parameters.txt";

  private final Set<String> names = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();

  private TrackingParameters() {}

  static TrackingParameters load() {
    TrackingParameters loaded = new TrackingParameters();
    try (InputStream list = TrackingParameters.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new IllegalStateException("Expected " + LIST + " beside the program's classes");
      }
      new String(list.readAllBytes(), UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(loaded::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return loaded;
  }

  private void add(String line) {
    if (line.endsWith("*")) {
      beginnings.add(line.substring(0, line.length() - 1));
    } else {
      names.add(line);
    }
  }

  /** Whether {@code name}, in any case, is one of them. */
  boolean contain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return names.contains(lower) || beginnings.stream().anyMatch(lower::startsWith);
  }
}
