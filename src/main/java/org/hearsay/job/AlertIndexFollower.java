package org.hearsay.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.alert.AlertIndex;
import org.hearsay.alert.Stored;
import org.hearsay.chat.Subscription;
import org.hearsay.store.Subscriptions;
import org.hearsay.store.Subscriptions.Change;

/**
 * Keeps the index of subscriptions what the database says: at once for what this instance changes,
 * within seconds for what others do.
 */
public final class AlertIndexFollower {
  private static final int AT_ONCE = 10_000;

  private final AlertIndex index;
  private final Subscriptions subscriptions;
  private final Pump pump;
  private long revision;

  /**
   * Nothing is followed before {@link #start()}.
   *
   * @param poll how soon what another instance changed is seen
   */
  public AlertIndexFollower(AlertIndex index, Subscriptions subscriptions, Duration poll) {
    this.index = index;
    this.subscriptions = subscriptions;
    this.pump = new Pump("alert-index", poll, this::catchUp);
  }

  /** Fills the index from the database, then follows what changes. */
  public void start() {
    fill();
    subscriptions.onChange(this::catchUp);
    pump.start();
  }

  /** Follows no longer. */
  public void stop() {
    pump.stop();
  }

  private synchronized void fill() {
    // What changes while it is read is read once more.
    revision = subscriptions.revision();
    List<Stored> some = new ArrayList<>();
    subscriptions.forEach(
        subscription -> {
          some.add(stored(subscription));
          if (some.size() >= AT_ONCE) {
            index.putAll(some);
            some.clear();
          }
        });
    index.putAll(some);
  }

  private synchronized boolean catchUp() {
    List<Stored> put = new ArrayList<>();
    for (Change change : subscriptions.changesAfter(revision)) {
      Subscription now = change.now();
      if (now == null) {
        index.remove(change.id());
      } else {
        put.add(stored(now));
      }
      revision = Math.max(revision, change.revision());
    }
    if (!put.isEmpty()) {
      index.putAll(put);
    }
    return false;
  }

  private static Stored stored(Subscription subscription) {
    return new Stored(
        subscription.id(), Subscription.scope(subscription.channel()), subscription.filter());
  }
}
