package org.hearsay.clean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page's meta elements: Open Graph, Dublin Core, and what each content system invents. */
final class MetaTags {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private MetaTags() {}

  static MetaTags of(Document page) {
    MetaTags tags = new MetaTags();
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").strip();
      if (!content.isEmpty()) {
        for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
          String key = meta.attr(attribute).toLowerCase(Locale.ROOT).strip();
          if (!key.isEmpty()) {
            tags.values.computeIfAbsent(key, k -> new ArrayList<>()).add(content);
          }
        }
      }
    }
    return tags;
  }

  /** The first value of the first of {@code keys} that has one; empty when none has. */
  String first(String... keys) {
    for (String key : keys) {
      List<String> found = values.get(key);
      if (found != null) {
        return found.get(0);
      }
    }
    return "";
  }

  /** Every key in use, lower case, in the order of the page. */
  Stream<String> keys() {
    return values.keySet().stream();
  }

  /** Every value of the first of {@code keys} that has one. */
  List<String> all(String... keys) {
    for (String key : keys) {
      List<String> found = values.get(key);
      if (found != null) {
        return List.copyOf(found);
      }
    }
    return List.of();
  }
}
