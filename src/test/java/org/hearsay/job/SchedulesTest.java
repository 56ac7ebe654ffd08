package org.hearsay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.store.PostgresServer;
import org.hearsay.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulesTest {

  @TempDir Path folder;

  @Test
  void workComesAgainOnSqlite() {
    comesAgain("jdbc:sqlite:" + folder.resolve("hearsay.db"));
  }

  @Test
  void workComesAgainOnPostgresql() throws Exception {
    comesAgain(PostgresServer.shared().emptyDatabase());
  }

  private static void comesAgain(String url) {
    AtomicInteger runs = new AtomicInteger();
    try (Store store = Store.open(url, Clock.systemUTC())) {
      Schedules schedules = new Schedules(store, Clock.systemUTC(), "one");
      schedules.every(
          "fails the first time",
          Duration.ofMillis(1),
          () -> {
            if (runs.incrementAndGet() == 1) {
              throw new IllegalStateException("as meant");
            }
          });
      schedules.daily("once a day", LocalTime.NOON, ZoneOffset.UTC, () -> {});
      schedules.start();
      assertThat(Eventually.holds(Duration.ofSeconds(20), () -> runs.get() >= 2)).isTrue();
      schedules.stop();
      int after = runs.get();
      Schedules next = new Schedules(store, Clock.systemUTC(), "one");
      next.every("fails the first time", Duration.ofMillis(1), runs::incrementAndGet);
      next.start();
      assertThat(Eventually.holds(Duration.ofSeconds(20), () -> runs.get() > after)).isTrue();
      next.stop();
    }
  }
}
