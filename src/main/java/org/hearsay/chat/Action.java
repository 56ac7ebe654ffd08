package org.hearsay.chat;

import java.util.Optional;

/**
 * What a button stands for. Travels through the platforms as text.
 *
 * @param verb what to do
 * @param subject what to do it to: a report's id, a host
 */
public record Action(Verb verb, String subject) {

  /** What buttons can do. */
  public enum Verb {
    /** Shows all attributions, privately; the subject is a report id, with ":filter" behind it. */
    ATTRIBUTIONS,
    /** Hands over the report as JSON. */
    EXPORT,
    /** Says how to report a mistake. */
    WRONG,
    /** Keeps silent about this site in this channel; the subject is the host. */
    MUTE_SITE,
    /** Takes our reply away; the subject is the report id. */
    REMOVE_REPLY,
    /** Takes back what was just done; the subject names it. */
    UNDO,
    /** Keeps an alert silent for a day; the subject is its id. */
    MUTE_ALERT,
    /** Removes an alert; the subject is its id. */
    REMOVE_ALERT,
    /** Says why an alert told of an article; the subject is "id:report". */
    WHY_ALERT
  }

  /** As it travels: {@code "ATTRIBUTIONS:r1a2"}; at most 100 characters, Discord's limit. */
  public String encoded() {
    return verb + ":" + subject;
  }

  /** The action written as {@code encoded}; empty for what we did not write. */
  public static Optional<Action> decode(String encoded) {
    int colon = encoded.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    for (Verb verb : Verb.values()) {
      if (verb.name().equals(encoded.substring(0, colon))) {
        return Optional.of(new Action(verb, encoded.substring(colon + 1)));
      }
    }
    return Optional.empty();
  }
}
