package org.hearsay.job;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.hearsay.store.Lives;
import org.hearsay.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the other instances that this one lives, and frees the work of those that do not. Counts
 * beats on its own monotonic clock, so wrong or jumping clocks do no harm.
 */
final class Heart {

  private static final Logger LOG = LoggerFactory.getLogger(Heart.class);
  private static final int MISSED = 4;
  private static final int MISSED_BY_NAMESAKE = 2;

  private final Lives lives;
  private final String instance;
  private final Duration interval;
  private final Pump pump;
  private final Map<String, Seen> others = new HashMap<>();
  private volatile String life = "";
  private volatile long beatAt;
  private long watchedAt;

  private record Seen(long beats, long atNanos) {}

  Heart(Lives lives, String instance, Duration interval) {
    this.lives = lives;
    this.instance = instance;
    this.interval = interval;
    this.pump = new Pump("job-heart", interval, this::beat);
  }

  /** Begins a life. */
  void start() {
    beatAt = System.nanoTime();
    life = lives.begin(instance);
    pump.start();
  }

  /** Ends it and frees what is still in work. */
  void stop() {
    pump.stop();
    try {
      lives.end(life);
    } catch (StoreUnavailable e) {
      LOG.warn("Ended without saying so: {}", e.getMessage());
    }
  }

  /** In whose name to claim work. */
  String life() {
    return life;
  }

  /** Whether nobody can have taken our work from us, even if a call takes as long as it may. */
  boolean isSure() {
    return System.nanoTime() - beatAt < 2 * interval.toNanos();
  }

  private boolean beat() {
    long now = System.nanoTime();
    if (lives.beat(life)) {
      beatAt = now;
    } else {
      LOG.error("Instance {} was taken for dead: did it stand still?", instance);
      life = lives.begin(instance);
      beatAt = now;
    }
    watchOthers(now);
    return false;
  }

  private void watchOthers(long now) {
    Map<String, Long> beats = lives.beats();
    if (now - watchedAt > 2 * interval.toNanos()) {
      // We, or the database, stood still: nobody's silence means anything yet.
      others.clear();
    }
    watchedAt = now;
    others.keySet().retainAll(beats.keySet());
    beats.remove(life);
    beats.forEach(
        (other, count) -> {
          Seen seen = others.get(other);
          if (seen == null || seen.beats() != count) {
            others.put(other, new Seen(count, now));
          } else if (now - seen.atNanos() > missed(other) * interval.toNanos()) {
            LOG.warn("{} stopped beating; its work is free", other);
            lives.end(other);
          }
        });
  }

  /** A life of our own name is most likely the one before ours. */
  private int missed(String other) {
    return other.startsWith(instance + "/") ? MISSED_BY_NAMESAKE : MISSED;
  }
}
