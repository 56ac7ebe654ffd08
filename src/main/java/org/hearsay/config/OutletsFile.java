package org.hearsay.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.article.Outlet;
import org.hearsay.article.Outlets;

/**
 * Reads {@code config/outlets.yaml}: the one in the working folder where there is one, otherwise
 * the one that came with the program.
 */
public final class OutletsFile {
  /** Where an operator's own list is looked for. */
  public static final Path OPERATORS = Path.of("config", "outlets.yaml");

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)+");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Set<String> KEYS = Set.of("name", "aliases", "domains", "kind", "country");

  private OutletsFile() {}

  /**
   * The outlets to use.
   *
   * @throws ConfigProblems when the file has mistakes; lists all of them
   */
  public static Outlets load() {
    return Files.exists(OPERATORS) ? read(OPERATORS) : shipped();
  }

  /**
   * The outlets listed in {@code file}.
   *
   * @throws ConfigProblems when the file cannot be read or has mistakes; lists all of them
   */
  public static Outlets read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new ConfigProblems(List.of(file + ": cannot be read: " + e.getMessage()));
    }
  }

  private static Outlets shipped() {
    try (InputStream in = OutletsFile.class.getResourceAsStream("outlets.yaml")) {
      if (in == null) {
        throw new ConfigProblems(
            List.of(OPERATORS + ": not found, and the program came without one; put one there"));
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "outlets.yaml");
    } catch (IOException e) {
      throw new ConfigProblems(List.of("outlets.yaml: cannot be read: " + e.getMessage()));
    }
  }

  /** The outlets in {@code yaml}; {@code file} is what problems call it. */
  static Outlets parse(String yaml, String file) {
    List<String> problems = new ArrayList<>();
    List<Outlet> outlets = new ArrayList<>();
    try {
      JsonNode list = YAML.readTree(yaml).path("outlets");
      if (!list.isArray() || list.isEmpty()) {
        problems.add(file + ": outlets: expected a list such as \"- {name: Reuters, …}\"");
      }
      for (int i = 0; i < list.size(); i++) {
        String key = file + ": outlets[" + i + "]";
        outlet(list.get(i), key, problems, outlets);
      }
    } catch (JsonProcessingException e) {
      problems.add(file + ": not YAML: " + e.getOriginalMessage());
    }
    repeated(outlets, file, problems);
    if (!problems.isEmpty()) {
      throw new ConfigProblems(problems);
    }
    return new Outlets(outlets);
  }

  private static void outlet(
      JsonNode node, String key, List<String> problems, List<Outlet> outlets) {
    int before = problems.size();
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (!KEYS.contains(field)) {
                problems.add(
                    key
                        + "."
                        + field
                        + ": unknown; expected one of name, aliases, domains, kind, country");
              }
            });
    String name = node.path("name").asText("").strip();
    if (name.isEmpty()) {
      problems.add(key + ".name: missing; expected a name such as \"Daily Mail\"");
    }
    List<String> domains = strings(node.path("domains"), key + ".domains", problems);
    for (String domain : domains) {
      if (!DOMAIN.matcher(domain).matches() || domain.startsWith("www.")) {
        problems.add(
            key + ".domains: \"" + domain + "\"; expected a host such as \"dailymail.co.uk\"");
      }
    }
    String kind = node.path("kind").asText("");
    Set<String> kinds = new HashSet<>();
    for (Outlet.Kind known : Outlet.Kind.values()) {
      kinds.add(known.name().toLowerCase(Locale.ROOT));
    }
    if (!kinds.contains(kind)) {
      problems.add(
          key
              + ".kind: \""
              + kind
              + "\"; expected agency, newspaper, magazine, broadcaster or site");
    }
    String country = node.path("country").asText("");
    if (!COUNTRY.matcher(country).matches()) {
      problems.add(
          key
              + ".country: \""
              + country
              + "\"; expected two capitals such as \"GB\" (quote \"NO\")");
    }
    List<String> aliases = strings(node.path("aliases"), key + ".aliases", problems);
    if (problems.size() == before) {
      outlets.add(new Outlet(name, aliases, domains, Outlet.Kind.of(kind), country));
    }
  }

  private static List<String> strings(JsonNode node, String key, List<String> problems) {
    List<String> strings = new ArrayList<>();
    if (!node.isMissingNode() && !node.isArray()) {
      problems.add(key + ": \"" + node.asText() + "\"; expected a list such as [a, b]");
    }
    node.forEach(item -> strings.add(item.asText().strip()));
    return strings;
  }

  private static void repeated(List<Outlet> outlets, String file, List<String> problems) {
    Set<String> names = new HashSet<>();
    for (Outlet outlet : outlets) {
      if (!names.add(outlet.name().toLowerCase(Locale.ROOT))) {
        problems.add(file + ": \"" + outlet.name() + "\" is listed twice; merge the two entries");
      }
    }
  }
}
