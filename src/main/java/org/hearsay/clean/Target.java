package org.hearsay.clean;

import org.jsoup.nodes.Element;

/** Where an element's address leads, seen from its page. */
final class Target {
  /**
   * No longer than a link that is posted may be. The time to find out where "../../.." leads grows
   * with the square of its length, and each link of a page repeats its base address.
   */
  static final int LONGEST = 4096;

  private Target() {}

  /** The whole address in {@code attribute}; empty when there is none, or none that is one. */
  static String of(Element element, String attribute) {
    return element.attr(attribute).length() > LONGEST || element.baseUri().length() > LONGEST
        ? ""
        : element.absUrl(attribute);
  }
}
