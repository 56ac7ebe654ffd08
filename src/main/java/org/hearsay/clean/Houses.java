package org.hearsay.clean;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The names a page's publisher goes by, to tell them from authors and headlines. */
final class Houses {
  private static final int SHORTEST_LABEL = 4;
  private static final int SHORTEST_NAME = 3;
  private final Set<String> names = new LinkedHashSet<>();

  private Houses() {}

  static Houses of(JsonLd jsonLd, MetaTags meta, URI address) {
    Houses houses = new Houses();
    houses.add(meta.first("og:site_name"));
    houses.add(meta.first("application-name"));
    houses.add(jsonLd.publisher());
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    for (String label : host.split("\\.")) {
      if (label.length() >= SHORTEST_LABEL) {
        houses.add(label);
      }
    }
    return houses;
  }

  private void add(String name) {
    String packed = packed(name);
    if (packed.length() >= SHORTEST_NAME) {
      names.add(packed);
    }
  }

  /**
   * Whether {@code name} is the publisher: "MDR Thüringen" of "MDR", "Gazette" of "The Gazette".
   */
  boolean contain(String name) {
    String packed = packed(name);
    return packed.length() >= SHORTEST_NAME
        && names.stream().anyMatch(house -> packed.contains(house) || house.contains(packed));
  }

  private static String packed(String name) {
    return Whitespace.words(name).replace(" ", "");
  }
}
