package org.hearsay.alert;

import java.util.Locale;

/**
 * One thing that an article must or must not have: {@code outlet:"daily mail"} is {@code
 * Term(PLAIN, OUTLET, "daily mail")}, {@code -Lotto} is {@code Term(EXCLUDED, TOPIC, "Lotto")}.
 *
 * @param value as typed, without quotation marks; a host in ASCII for a site, an absolute address
 *     for a feed
 */
public record Term(Sign sign, Kind kind, String value) {

  /** What a term asks for. */
  public enum Kind {
    /** The article relies on this outlet. */
    OUTLET,
    /** The article names this person. */
    PERSON,
    /** The article speaks of this, in any inflection. */
    TOPIC,
    /** The article stands on this host or below it. */
    SITE,
    /** The article comes from this feed. */
    FEED;

    /** As typed: {@code "outlet"}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a term counts. */
  public enum Sign {
    /** One of the plain terms of its kind is enough. */
    PLAIN,
    /** Written with +: there must be this one. */
    REQUIRED,
    /** Written with -: there must not be this one. */
    EXCLUDED
  }
}
