package org.hearsay.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Subscription;
import org.hearsay.store.SubscriptionRows.Row;
import org.jspecify.annotations.Nullable;

/** What channels want to be told of. */
public final class Subscriptions {

  /** How long a removed one can be taken back. */
  public static final Duration UNDO = Duration.ofMinutes(10);

  private final Database database;
  private final Clock clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  Subscriptions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What became of one subscription.
   *
   * @param revision grows from change to change, over all subscriptions
   * @param now null once it is removed
   */
  public record Change(long revision, String id, @Nullable Subscription now) {}

  /** What {@link #add} did. */
  public enum Added {
    ADDED,
    /** Another one has this id; choose another. */
    ID_TAKEN,
    CHANNEL_FULL,
    WORKSPACE_FULL
  }

  /** Calls {@code listener}, quickly, whenever this instance changes a subscription. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Adds a subscription unless there are too many, or there is one with its id. Adding the same one
   * again changes nothing.
   *
   * @param mostInChannel how many a channel may have
   * @param mostInWorkspace how many its workspace may have
   */
  public Added add(Subscription added, int mostInChannel, int mostInWorkspace) {
    Added outcome =
        database.write(
            handle -> {
              long revision = SubscriptionRows.nextRevision(handle);
              Optional<Row> known = SubscriptionRows.find(handle, added.id());
              if (known.isPresent()) {
                return known.get().subscription().equals(added) ? Added.ADDED : Added.ID_TAKEN;
              }
              ChannelRef channel = added.channel();
              if (SubscriptionRows.count(handle, channel, "AND channel = :channel")
                  >= mostInChannel) {
                return Added.CHANNEL_FULL;
              }
              if (SubscriptionRows.count(handle, channel, "") >= mostInWorkspace) {
                return Added.WORKSPACE_FULL;
              }
              SubscriptionRows.insert(handle, added, revision);
              return Added.ADDED;
            });
    changed();
    return outcome;
  }

  /**
   * Adds all of these or none. Those that are there already stay as they are.
   *
   * @param wanted each with an id of its own
   * @param changesNothing only tells what would come of it
   */
  public SubscriptionBatch addAll(
      List<Subscription> wanted, int mostInChannel, int mostInWorkspace, boolean changesNothing) {
    SubscriptionBatch batch =
        database.write(
            handle -> {
              long revision = SubscriptionRows.nextRevision(handle);
              SubscriptionBatch sorted =
                  SubscriptionBatch.sort(handle, wanted, mostInChannel, mostInWorkspace);
              if (changesNothing || !sorted.refused().isEmpty()) {
                return sorted;
              }
              for (Subscription each : wanted) {
                if (sorted.added().contains(each.id())) {
                  handle.execute("DELETE FROM subscription WHERE id = ?", each.id());
                  SubscriptionRows.insert(handle, each, revision);
                }
              }
              return sorted;
            });
    changed();
    return batch;
  }

  /** The subscription with this id, unless it was removed. */
  public Optional<Subscription> find(String id) {
    return database.read(
        handle -> SubscriptionRows.find(handle, id).filter(Row::isThere).map(Row::subscription));
  }

  /** What a channel has, oldest first. */
  public List<Subscription> ofChannel(ChannelRef channel) {
    return of(channel, "AND channel = :channel");
  }

  /** What the channels of a workspace have, oldest first. */
  public List<Subscription> ofWorkspace(ChannelRef anyChannel) {
    return of(anyChannel, "");
  }

  /** Whether any channel of a workspace wants to hear of what is shared there. */
  public boolean listenTo(ChannelRef anyChannel) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT 1 FROM subscription s
                    WHERE platform = :platform AND workspace = :workspace AND removed_at IS NULL
                      AND NOT EXISTS (SELECT 1 FROM subscription_feed f WHERE f.subscription = s.id)
                    LIMIT 1
                    """)
                .bindMethods(anyChannel)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
  }

  /** Those that name {@code feed}, oldest first. */
  public List<Subscription> ofFeed(String feed) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    SubscriptionRows.SELECT
                        + """
                        WHERE removed_at IS NULL
                          AND id IN (SELECT subscription FROM subscription_feed WHERE feed = :feed)
                        ORDER BY since, id
                        """)
                .bind("feed", feed)
                .map(SubscriptionRows::read)
                .map(Row::subscription)
                .list());
  }

  /** Hands over every subscription of everybody. */
  public void forEach(Consumer<Subscription> reader) {
    database.read(
        handle -> {
          handle
              .createQuery(SubscriptionRows.SELECT + "WHERE removed_at IS NULL ORDER BY id")
              .setFetchSize(1_000)
              .map(SubscriptionRows::read)
              .forEach(row -> reader.accept(row.subscription()));
          return true;
        });
  }

  /** The revision of the last change. */
  public long revision() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT taken FROM turn WHERE name = 'subscriptions'")
                .mapTo(Long.class)
                .one());
  }

  /** What changed after {@code revision}, in order. */
  public List<Change> changesAfter(long revision) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    SubscriptionRows.SELECT + "WHERE revision > :revision ORDER BY revision, id")
                .bind("revision", revision)
                .map(SubscriptionRows::read)
                .map(
                    row ->
                        new Change(
                            row.revision(),
                            row.subscription().id(),
                            row.isThere() ? row.subscription() : null))
                .list());
  }

  /** Makes these silent until then; null lets them speak. How many there were. */
  public int mute(Collection<String> ids, @Nullable Instant until) {
    return change(
        ids,
        "muted_until = :value WHERE removed_at IS NULL AND id = :id",
        until == null ? null : until.toEpochMilli());
  }

  /** Removes these, to be taken back within {@link #UNDO}. How many there were. */
  public int remove(Collection<String> ids) {
    return change(ids, "removed_at = :value WHERE removed_at IS NULL AND id = :id", clock.millis());
  }

  /**
   * Removes these of a channel, all marked with {@code at}, by which {@link #restore(ChannelRef,
   * Instant)} knows them. Repeating it changes nothing.
   */
  public void remove(ChannelRef channel, Collection<String> ids, Instant at) {
    Set<String> there = new HashSet<>();
    ofChannel(channel).forEach(each -> there.add(each.id()));
    List<String> gone = ids.stream().filter(there::contains).toList();
    change(gone, "removed_at = :value WHERE removed_at IS NULL AND id = :id", at.toEpochMilli());
  }

  /** What was removed from a channel at that moment and can still be taken back, oldest first. */
  public List<Subscription> removed(ChannelRef channel, Instant at) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    SubscriptionRows.SELECT
                        + """
                        WHERE platform = :platform AND workspace = :workspace
                          AND channel = :channel AND removed_at = :at AND removed_at >= :earliest
                        ORDER BY since, id
                        """)
                .bindMethods(channel)
                .bind("at", at.toEpochMilli())
                .bind("earliest", clock.millis() - UNDO.toMillis())
                .map(SubscriptionRows::read)
                .map(Row::subscription)
                .list());
  }

  /** Takes back what was removed from a channel at that moment; what came back. */
  public List<Subscription> restore(ChannelRef channel, Instant at) {
    List<Subscription> gone = removed(channel, at);
    restore(gone.stream().map(Subscription::id).toList());
    return gone;
  }

  /**
   * Takes back the removal of those that were removed within {@link #UNDO}. How many there were.
   */
  public int restore(Collection<String> ids) {
    return change(
        ids,
        "removed_at = NULL WHERE removed_at >= :value AND id = :id",
        clock.millis() - UNDO.toMillis());
  }

  private int change(Collection<String> ids, String assignment, @Nullable Long value) {
    int changed =
        database.write(
            handle -> {
              long revision = SubscriptionRows.nextRevision(handle);
              int rows = 0;
              for (String id : ids) {
                rows +=
                    handle
                        .createUpdate("UPDATE subscription SET revision = :revision, " + assignment)
                        .bind("revision", revision)
                        .bind("value", value)
                        .bind("id", id)
                        .execute();
              }
              return rows;
            });
    changed();
    return changed;
  }

  private List<Subscription> of(ChannelRef channel, String more) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    SubscriptionRows.SELECT
                        + "WHERE platform = :platform AND workspace = :workspace "
                        + more
                        + " AND removed_at IS NULL ORDER BY since, id")
                .bindMethods(channel)
                .map(SubscriptionRows::read)
                .map(Row::subscription)
                .list());
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }
}
