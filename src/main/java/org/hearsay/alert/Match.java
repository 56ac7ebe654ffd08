package org.hearsay.alert;

import java.util.List;

/**
 * A subscription that an article fires.
 *
 * @param id of the subscription
 * @param hits what matched, in the order of the filter; at least one
 */
public record Match(String id, List<Hit> hits) {
  public Match {
    hits = List.copyOf(hits);
  }
}
