package org.hearsay.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Work that comes again and again: feeds, digests, retention. One instance does each at a time;
 * what a crash cut off is done again within half a minute; what throws is done again at its next
 * time.
 */
public final class Schedules {

  private static final int THREADS = 2;
  private static final Duration POLL = Duration.ofSeconds(5);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Store store;
  private final Clock clock;
  private final String instance;
  private final List<RecurringTask<?>> tasks = new ArrayList<>();
  private @Nullable Scheduler scheduler;

  /** Nothing runs before {@link #start()}. */
  public Schedules(Store store, Clock clock, String instance) {
    this.store = store;
    this.clock = clock;
    this.instance = instance;
  }

  /** Runs {@code work} at the start and then {@code pause} after each end of it. */
  public void every(String name, Duration pause, Runnable work) {
    add(name, com.github.kagkarlsson.scheduler.task.schedule.Schedules.fixedDelay(pause), work);
  }

  /** Runs {@code work} once a day. */
  public void daily(String name, LocalTime time, ZoneId zone, Runnable work) {
    add(name, com.github.kagkarlsson.scheduler.task.schedule.Schedules.daily(zone, time), work);
  }

  /** Begins; call after everything was added. */
  public void start() {
    Scheduler running =
        Scheduler.create(store.dataSource())
            .startTasks(tasks)
            .schedulerName(new SchedulerName.Fixed(instance))
            .threads(THREADS)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(PATIENCE)
            .clock(clock::instant)
            .build();
    scheduler = running;
    running.start();
  }

  /** Begins nothing more, lets what runs finish for five seconds, then interrupts it. */
  public void stop() {
    Scheduler running = scheduler;
    if (running != null) {
      running.stop();
    }
  }

  private void add(String name, Schedule schedule, Runnable work) {
    tasks.add(Tasks.recurring(name, schedule).execute((task, context) -> work.run()));
  }
}
