package org.hearsay.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed was read.
 *
 * @param address as subscriptions name it; it stays, whatever moves
 * @param title in one line; its address before it was ever read
 * @param readAt where it is read: elsewhere once the site said that it moved for good
 * @param version what the site is told that we know
 * @param lastRead when we last knew what it holds; null before the first time, which tells no news
 * @param interval between two reads
 * @param failures how often in a row it could not be read
 * @param failingSince null where it could be read last time
 * @param reported whether people were told that it is dead
 */
public record FeedState(
    String address,
    String title,
    String readAt,
    Version version,
    @Nullable Instant lastRead,
    Duration interval,
    int failures,
    @Nullable Instant failingSince,
    boolean reported) {

  private static final int DEAD_AFTER_TRIES = 5;
  private static final Duration DEAD_AFTER = Duration.ofHours(24);

  /** A feed that somebody just named. */
  public static FeedState added(String address) {
    return new FeedState(
        address, address, address, Version.NONE, null, Duration.ZERO, 0, null, false);
  }

  /** Whether all that it holds is old news. */
  public boolean isNew() {
    return lastRead == null;
  }

  /** After all of {@code entries} was taken note of. */
  public FeedState read(FeedOutcome.Entries entries, Duration interval, Instant now) {
    return new FeedState(
        address,
        entries.title(),
        entries.readNext(),
        entries.version(),
        now,
        interval,
        0,
        null,
        false);
  }

  /** After some of {@code entries} was not taken note of, so that it must come in full again. */
  public FeedState partlyRead(FeedOutcome.Entries entries) {
    return new FeedState(
        address, entries.title(), readAt, version, lastRead, interval, 0, null, false);
  }

  /** After nothing had changed. */
  public FeedState unchanged(Duration interval, Instant now) {
    return new FeedState(address, title, readAt, version, now, interval, 0, null, false);
  }

  /** After it could not be read. Next time its own address is asked, wherever it had moved. */
  public FeedState failed(Instant now) {
    return new FeedState(
        address,
        title,
        address,
        readAt.equals(address) ? version : Version.NONE,
        lastRead,
        interval,
        failures + 1,
        failingSince == null ? now : failingSince,
        reported);
  }

  /** After people were told that it is dead. */
  public FeedState told() {
    return new FeedState(
        address, title, readAt, version, lastRead, interval, failures, failingSince, true);
  }

  /** Whether it failed for so long that people should know. */
  public boolean isDead(Instant now) {
    return failures >= DEAD_AFTER_TRIES
        && failingSince != null
        && !now.isBefore(failingSince.plus(DEAD_AFTER));
  }
}
