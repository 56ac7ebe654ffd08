package org.hearsay.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The outlets known by name. Unknown outlets exist too: a text can name one that is not listed. */
public final class Outlets {
  private final List<Outlet> all;
  private final Map<String, Outlet> byName = new HashMap<>();
  private final Map<String, Outlet> byDomain = new HashMap<>();

  /**
   * A catalogue of {@code all}. Where two outlets share an alias or a domain, the earlier one has
   * it.
   */
  public Outlets(List<Outlet> all) {
    this.all = List.copyOf(all);
    for (Outlet outlet : all) {
      byName.putIfAbsent(key(outlet.name()), outlet);
      outlet.domains().forEach(domain -> byDomain.putIfAbsent(domain, outlet));
    }
    for (Outlet outlet : all) {
      outlet.aliases().forEach(alias -> byName.putIfAbsent(key(alias), outlet));
    }
  }

  /** Every listed outlet, in the order of the file. */
  public List<Outlet> all() {
    return all;
  }

  /**
   * The outlet called {@code name}; case, a leading "the" and a possessive ending do not matter.
   */
  public Optional<Outlet> named(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /** The outlet that publishes on {@code host} or on a parent domain of it. */
  public Optional<Outlet> at(String host) {
    String domain = host.toLowerCase(Locale.ROOT);
    while (!domain.isEmpty()) {
      Outlet found = byDomain.get(domain);
      if (found != null) {
        return Optional.of(found);
      }
      int dot = domain.indexOf('.');
      domain = dot < 0 ? "" : domain.substring(dot + 1);
    }
    return Optional.empty();
  }

  private static String key(String name) {
    String key = name.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    if (key.endsWith("'s")) {
      key = key.substring(0, key.length() - 2);
    }
    return key.startsWith("the ") ? key.substring(4) : key;
  }
}
