package org.hearsay.job;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Person;
import org.hearsay.chat.Reply;
import org.hearsay.store.QueueFigures;
import org.hearsay.store.Store;
import org.slf4j.LoggerFactory;

/**
 * A program that answers events and is there to be killed. Takes orders on its standard input and
 * reports on its standard output, in lines that begin with "@"; see {@link Child}.
 */
final class Victim {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Store store;
  private final Jobs jobs;

  /** A page of which nothing comes before the reader's patience is over. */
  private final CountDownLatch unanswered = new CountDownLatch(1);

  private final ExecutorService intake = Executors.newCachedThreadPool();
  private volatile Duration clockOffset = Duration.ZERO;

  private Victim(String url, String name, int boardPort, boolean looks, Duration beat) {
    Clock clock =
        new Clock() {
          @Override
          public Instant instant() {
            return Clock.systemUTC().instant().plus(clockOffset);
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    store = Store.open(url, clock);
    BoardPlatform platform =
        looks ? new BoardPlatform(boardPort) : new BoardPlatform.Blind(boardPort);
    jobs =
        new Jobs(
            store,
            this::handle,
            List.of(platform),
            new JobOptions(name, 1_000, 16, 4, 4, 16, Map.of(), Duration.ofMillis(200), beat));
  }

  public static void main(String[] args) throws IOException {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    Victim victim =
        new Victim(
            args[0],
            args[1],
            Integer.parseInt(args[2]),
            Boolean.parseBoolean(args[3]),
            Duration.ofMillis(Long.parseLong(args[4])));
    victim.jobs.start();
    Runtime.getRuntime().addShutdownHook(new Thread(victim::stop));
    say("READY");
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      victim.obey(order.split("\t"));
    }
    System.exit(0);
  }

  private void obey(String[] order) {
    switch (order[0]) {
      case "EVENT" -> intake.execute(() -> accept(order[1], order[2]));
      case "CLOCK" -> clockOffset = Duration.ofSeconds(Long.parseLong(order[1]));
      case "HEALTH" -> intake.execute(this::health);
      default -> throw new IllegalArgumentException(order[0]);
    }
  }

  private void accept(String id, String channel) {
    MessageRef message =
        new MessageRef(new ChannelRef(BoardPlatform.NAME, "w", channel), "m" + id, null);
    ChatEvent event =
        new ChatEvent.Posted(
            id,
            Instant.EPOCH,
            message,
            new Person("ada", false),
            List.of("https://herald.example/" + id),
            null,
            false);
    say("ACK\t" + id + "\t" + jobs.inbox().accept(event));
  }

  private void health() {
    try {
      JobHealth health = jobs.health();
      QueueFigures in = health.inbox();
      QueueFigures out = health.outbox();
      say(
          "HEALTH\t%d\t%d"
              .formatted(
                  in.waiting() + in.working() + out.waiting() + out.working(),
                  in.dead() + out.dead()));
    } catch (RuntimeException e) {
      say("HEALTH\t-1\t-1");
    }
  }

  /** Reads a page for as long as the channel's name says, answers, then checks the originals. */
  private void handle(ChatEvent event) throws InterruptedException {
    ChatEvent.Posted posted = (ChatEvent.Posted) event;
    String[] channel = posted.channel().channel().split("-");
    long millis = channel.length > 1 ? Long.parseLong(channel[1]) : 5;
    if (unanswered.await(millis, TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("A page that never answers did");
    }
    store.outbox().put(new Dispatch.PostUnder(event.id(), posted.message(), Reply.say("checking")));
    store.outbox().revise(event.id(), Reply.say("checked"));
  }

  private void stop() {
    jobs.stop(PATIENCE);
    store.close();
  }

  private static void say(String line) {
    synchronized (System.out) {
      System.out.println("@" + line);
    }
  }
}
