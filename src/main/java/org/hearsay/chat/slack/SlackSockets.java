package org.hearsay.chat.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the wanted number of connections open, whatever becomes of each. */
final class SlackSockets implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlackSockets.class);
  private static final long GREETING_MILLIS = 2000;

  /** Slack ends a connection shortly after a new one stands; that needs no other. */
  private static final long AFTER_CLOSE_MILLIS = 500;

  private static final Duration CHECK = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Slack slack;
  private final App app;
  private final Secret appToken;
  private final List<Slot> slots = new ArrayList<>();
  private final Lanes lanes = new Lanes();
  private final ScheduledExecutorService watch;

  SlackSockets(Slack slack, App app, Secret appToken, int connections) {
    this.slack = slack;
    this.app = app;
    this.appToken = appToken;
    for (int i = 0; i < connections; i++) {
      slots.add(new Slot());
    }
    this.watch =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "slack-sockets");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Tries each connection once; those that fail are tried again later. */
  void open() {
    for (Slot slot : slots) {
      slot.check();
    }
    for (Slot slot : slots) {
      slot.awaitGreeting();
      ScheduledFuture<?> unused =
          watch.scheduleWithFixedDelay(
              slot::check, CHECK.toMillis(), CHECK.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
    for (Slot slot : slots) {
      slot.close();
    }
    lanes.close();
  }

  /** The place of one connection. */
  private final class Slot {
    private @Nullable SlackSocket socket;
    private int failures;
    private boolean over;

    synchronized void check() {
      if (over || (socket != null && socket.isAlive())) {
        return;
      }
      if (socket != null) {
        socket.close();
        socket = null;
      }
      try {
        socket = new SlackSocket(slack, app, lanes, appToken, () -> later(AFTER_CLOSE_MILLIS));
        failures = 0;
      } catch (IOException | RuntimeException e) {
        failures++;
        long wait = Math.min(LONGEST.toMillis(), 250L << Math.min(failures, 10));
        log.warn("no connection to Slack, next try in {} ms: {}", wait, e.toString());
        later(wait);
      }
    }

    void awaitGreeting() {
      SlackSocket opened;
      synchronized (this) {
        opened = socket;
      }
      try {
        if (opened != null) {
          opened.awaitGreeting(GREETING_MILLIS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    synchronized void close() {
      over = true;
      if (socket != null) {
        socket.close();
        socket = null;
      }
    }

    private void later(long millis) {
      try {
        ScheduledFuture<?> unused = watch.schedule(this::check, millis, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        log.debug("closing; no new connection");
      }
    }
  }
}
