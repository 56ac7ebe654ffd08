package org.hearsay.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Subscription;
import org.hearsay.store.SubscriptionRows.Row;
import org.hearsay.store.Subscriptions.Added;
import org.jdbi.v3.core.Handle;

/**
 * What {@link Subscriptions#addAll} did, or would do.
 *
 * @param added ids that are new, or were removed before
 * @param known ids that were there already, with the same filter and timing
 * @param refused ids that could not be added, and why; nothing is changed when there are any
 */
public record SubscriptionBatch(
    List<String> added, List<String> known, Map<String, Added> refused) {
  public SubscriptionBatch {
    added = List.copyOf(added);
    known = List.copyOf(known);
    refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
  }

  /** What would come of adding {@code wanted}; changes nothing. */
  static SubscriptionBatch sort(
      Handle handle, List<Subscription> wanted, int mostInChannel, int mostInWorkspace) {
    Map<String, Integer> places = new HashMap<>();
    List<String> added = new ArrayList<>();
    List<String> known = new ArrayList<>();
    Map<String, Added> refused = new LinkedHashMap<>();
    for (Subscription each : wanted) {
      Optional<Row> row = SubscriptionRows.find(handle, each.id());
      if (row.isPresent() && row.get().isSameAs(each)) {
        known.add(each.id());
        continue;
      }
      ChannelRef channel = each.channel();
      String workspace = channel.platform() + "\n" + channel.workspace();
      int inChannel =
          places.computeIfAbsent(
              workspace + "\n" + channel.channel(),
              place -> SubscriptionRows.count(handle, channel, "AND channel = :channel"));
      int inWorkspace =
          places.computeIfAbsent(workspace, place -> SubscriptionRows.count(handle, channel, ""));
      if (row.isPresent() && (row.get().isThere() || !row.get().isIn(channel))) {
        refused.put(each.id(), Added.ID_TAKEN);
      } else if (inChannel >= mostInChannel) {
        refused.put(each.id(), Added.CHANNEL_FULL);
      } else if (inWorkspace >= mostInWorkspace) {
        refused.put(each.id(), Added.WORKSPACE_FULL);
      } else {
        added.add(each.id());
        places.merge(workspace, 1, Integer::sum);
        places.merge(workspace + "\n" + channel.channel(), 1, Integer::sum);
      }
    }
    return new SubscriptionBatch(added, known, refused);
  }
}
