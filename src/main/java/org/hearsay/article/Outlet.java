package org.hearsay.article;

import java.util.List;
import java.util.Locale;

/**
 * A publication, as listed in {@code config/outlets.yaml}.
 *
 * @param name as people call it in a sentence, without a leading "the": "Daily Mail"
 * @param aliases other names for the same outlet: "Mail Online", "AFP"
 * @param domains registrable hosts it publishes on, lower case: "dailymail.co.uk"
 * @param kind what sort of publication it is
 * @param country ISO 3166 code of where it is edited, upper case: "GB"
 */
public record Outlet(
    String name, List<String> aliases, List<String> domains, Kind kind, String country) {

  /** What sort of publication an outlet is. */
  public enum Kind {
    AGENCY,
    NEWSPAPER,
    MAGAZINE,
    BROADCASTER,
    SITE;

    /** The kind written as {@code word}, in any case. */
    public static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  public Outlet {
    aliases = List.copyOf(aliases);
    domains = List.copyOf(domains);
  }
}
