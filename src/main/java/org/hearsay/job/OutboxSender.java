package org.hearsay.job;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.hearsay.chat.ChatPlatform;
import org.hearsay.chat.ChatPlatform.LookFailed;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Dispatch;
import org.hearsay.store.DeadLetter;
import org.hearsay.store.OutboxTable;
import org.hearsay.store.OutboxTable.Claim;
import org.hearsay.store.Store;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what the outbox holds, each channel's in order and the channels side by side. A dispatch
 * is marked before it leaves; one that is found marked may have arrived, so the platform is asked
 * first.
 */
public final class OutboxSender {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
  private static final int MOST_TRIES = 100;
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(1), 2, Duration.ofMinutes(1));

  private final OutboxTable table;
  private final Map<String, ChatPlatform> platforms;
  private final Heart heart;
  private final JobOptions options;
  private final Workers workers;
  private final Pump pump;
  private final RandomGenerator random = RandomGenerator.getDefault();
  private final Set<String> inWork = ConcurrentHashMap.newKeySet();

  /** Whether something may be claimed in our name that we do not know of. */
  private volatile boolean unsure;

  OutboxSender(Store store, Collection<ChatPlatform> platforms, Heart heart, JobOptions options) {
    this.table = store.outbox();
    this.platforms =
        platforms.stream().collect(Collectors.toMap(ChatPlatform::name, Function.identity()));
    this.heart = heart;
    this.options = options;
    this.workers = new Workers("outbox-sender", options.senders());
    this.pump = new Pump("outbox", options.poll(), this::claim);
    table.onChange(pump::wake);
  }

  /** The last answers given up, newest first. */
  public List<DeadLetter> dead(int limit) {
    return table.dead(limit);
  }

  /** Sends what was given up once more, all of it where {@code key} is null; how many. */
  public int retryDead(@Nullable String key) {
    return table.retryDead(key);
  }

  void start() {
    pump.start();
  }

  /** Begins nothing from now on. */
  void close() {
    pump.stop();
  }

  /** Lets what is on its way arrive for {@code patience}. */
  void stop(Duration patience) {
    workers.stop(patience);
  }

  private boolean claim() {
    if (!heart.isSure()) {
      return false;
    }
    if (unsure) {
      table.freeStrays(heart.life(), inWork);
      unsure = false;
    }
    unsure = true;
    List<Claim> claims = table.claim(heart.life(), platforms.keySet(), workers.free());
    claims.forEach(claim -> inWork.add(claim.key()));
    unsure = false;
    claims.forEach(this::begin);
    return !claims.isEmpty();
  }

  private void begin(Claim claim) {
    workers.begin(
        () -> send(claim),
        () -> {
          inWork.remove(claim.key());
          pump.wake();
        });
  }

  private void send(Claim claim) {
    if (!heart.isSure()) {
      workers.note(() -> table.handBack(claim));
      return;
    }
    String name = claim.dispatch().channel().platform();
    ChatPlatform platform = Objects.requireNonNull(platforms.get(name), name);
    try {
      if (claim.look()) {
        lookThenDeliver(platform, claim);
      } else {
        deliver(platform, claim, claim.dispatch());
      }
    } catch (RuntimeException | Error e) {
      LOG.error("Dispatch {} failed where it never should", claim.key(), e);
      workers.note(() -> tryAgain(claim, true, e.toString()));
    }
  }

  private void lookThenDeliver(ChatPlatform platform, Claim claim) {
    Optional<String> message;
    try {
      message = platform.find(claim.dispatch());
    } catch (LookFailed e) {
      workers.note(() -> tryAgain(claim, false, e.getMessage()));
      return;
    }
    if (message.isPresent()) {
      workers.note(() -> table.sent(claim, message.get(), pacing(claim)));
    } else {
      table.absent(claim).ifPresent(dispatch -> deliver(platform, claim, dispatch));
    }
  }

  private void deliver(ChatPlatform platform, Claim claim, Dispatch dispatch) {
    Delivery delivery = platform.deliver(dispatch);
    workers.note(() -> settle(claim, delivery));
  }

  private void settle(Claim claim, Delivery delivery) {
    if (delivery instanceof Delivery.Sent sent) {
      table.sent(claim, sent.message(), pacing(claim));
    } else if (delivery instanceof Delivery.Later later && later.after().isZero()) {
      tryAgain(claim, false, later.why());
    } else if (delivery instanceof Delivery.Later later) {
      table.wait(claim, later.after(), later.why());
    } else if (delivery instanceof Delivery.Unsure unsure) {
      tryAgain(claim, true, unsure.why());
    } else if (delivery instanceof Delivery.Never never) {
      LOG.warn("Gave up dispatch {}: {}", claim.key(), never.why());
      table.bury(claim, never.why());
    }
  }

  private void tryAgain(Claim claim, boolean mayHaveArrived, @Nullable String why) {
    int failures = claim.tries() + 1;
    String reason = String.valueOf(why);
    if (failures >= MOST_TRIES) {
      LOG.error("Gave up dispatch {} after {} tries: {}", claim.key(), failures, reason);
      table.bury(claim, reason);
    } else {
      table.tryAgain(claim, mayHaveArrived, BACKOFF.after(failures, random), reason);
    }
  }

  private Duration pacing(Claim claim) {
    boolean isAnswer = claim.dispatch() instanceof Dispatch.Answer;
    String platform = claim.dispatch().channel().platform();
    return isAnswer ? Duration.ZERO : options.pacing().getOrDefault(platform, Duration.ZERO);
  }
}
