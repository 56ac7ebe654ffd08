package org.hearsay.chat.discord;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Intake;
import org.hearsay.chat.Intake.Acceptance;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Suggestions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what JDA tells to the intake, in order for each channel. An interaction is acknowledged
 * when it is on disk, or after a moment if the disk is slow, since Discord waits three seconds. A
 * message comes once only, so when there is no room for it, it and what follows it in its lane
 * wait.
 */
final class DiscordListener implements EventListener, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DiscordListener.class);
  private static final int LANES = 4;
  private static final int MAX_WAITING = 2000;
  private static final int MILLIS_TO_DISK = 700;
  private static final int MILLIS_BETWEEN_TRIES = 500;
  private static final int MAX_TRIES = 240;
  private static final int TRIES_TO_ACKNOWLEDGE = 3;
  private static final Reply BUSY =
      Reply.say("Hearsay is busy. Please try again in about 2 minutes.");

  private final Intake intake;
  private final DiscordEvents events;
  private final DiscordInteractions interactions;
  private final DiscordAnswers answers;
  private final PendingAcknowledgements pending;
  private final BooleanSupplier readsMessages;
  private final Lanes lanes = new Lanes(LANES, MAX_WAITING);
  private final CountDownLatch stopped = new CountDownLatch(1);

  DiscordListener(
      Intake intake,
      DiscordEvents events,
      Suggestions suggestions,
      DiscordAnswers answers,
      PendingAcknowledgements pending,
      BooleanSupplier readsMessages) {
    this.intake = intake;
    this.events = events;
    this.interactions = new DiscordInteractions(suggestions, lanes, this::take);
    this.answers = answers;
    this.pending = pending;
    this.readsMessages = readsMessages;
  }

  @Override
  public void onEvent(GenericEvent event) {
    try {
      handle(event);
    } catch (RuntimeException unexpected) {
      log.warn(
          "Could not read an event of Discord: {}", event.getClass().getSimpleName(), unexpected);
    }
  }

  private void handle(GenericEvent event) {
    if (event instanceof ReadyEvent ready) {
      register(ready.getJDA());
    } else if (event instanceof GenericInteractionCreateEvent interaction) {
      interactions.onEvent(interaction);
    } else if (event instanceof RawGatewayEvent raw) {
      events.ofMessages(raw, readsMessages.getAsBoolean()).forEach(this::hand);
    } else if (event instanceof ChannelDeleteEvent removed) {
      hand(events.removed(removed));
    } else if (event instanceof GuildLeaveEvent left) {
      hand(events.removed(left));
    }
  }

  private static void register(JDA jda) {
    if (jda.getShardInfo().getShardId() == 0) {
      jda.updateCommands()
          .addCommands(DiscordCommands.all())
          .queue(
              done -> log.info("Discord knows our commands"),
              failed -> log.warn("Discord did not take our commands: {}", failed.getMessage()));
    }
  }

  private void hand(ChatEvent event) {
    if (!isStopped()) {
      lanes.put(event.channel().channel(), () -> untilAccepted(event));
    }
  }

  private void untilAccepted(ChatEvent event) {
    for (int tries = 0; tries < MAX_TRIES; tries++) {
      if (accept(event) != Acceptance.BUSY) {
        return;
      }
      if (stoppedWithin(MILLIS_BETWEEN_TRIES)) {
        break;
      }
    }
    log.warn("There was no room for {}; it stays unanswered", event.id());
  }

  private Acceptance accept(ChatEvent event) {
    try {
      return intake.accept(event);
    } catch (RuntimeException broken) {
      log.error("Could not take {} in", event.id(), broken);
      return Acceptance.BUSY;
    }
  }

  private void take(DiscordInteractions.Taken taken) {
    String token = taken.handle().token();
    pending.begin(token);
    CompletableFuture<Acceptance> accepted = new CompletableFuture<>();
    boolean room =
        !isStopped()
            && lanes.offer(
                taken.event().channel().channel(), () -> accepted.complete(accept(taken.event())));
    if (!room) {
      accepted.complete(Acceptance.BUSY);
    }
    accepted
        .copy()
        .completeOnTimeout(Acceptance.ACCEPTED, MILLIS_TO_DISK, TimeUnit.MILLISECONDS)
        .thenAccept(onDisk -> acknowledge(taken, TRIES_TO_ACKNOWLEDGE));
    accepted.thenAcceptAsync(acceptance -> tellIfBusy(acceptance, taken.handle()));
  }

  /** To acknowledge twice does no harm, to do it never shows the person a failure. */
  private void acknowledge(DiscordInteractions.Taken taken, int triesLeft) {
    try {
      taken
          .acknowledgement()
          .get()
          .queue(
              answer -> acknowledged(taken, answer, triesLeft),
              failed -> acknowledged(taken, new RestAnswer.Unknown(failed.toString()), triesLeft));
    } catch (RejectedExecutionException disconnected) {
      acknowledged(taken, new RestAnswer.NotSent(disconnected.toString()), 1);
    }
  }

  private void acknowledged(DiscordInteractions.Taken taken, RestAnswer answer, int triesLeft) {
    boolean mayHelp = answer instanceof RestAnswer.Unknown || answer instanceof RestAnswer.NotSent;
    if (mayHelp && triesLeft > 1) {
      acknowledge(taken, triesLeft - 1);
      return;
    }
    pending.end(taken.handle().token());
    if (!(answer instanceof RestAnswer.Done)) {
      log.warn("Could not acknowledge {}: {}", taken.event().id(), answer);
    }
  }

  private void tellIfBusy(Acceptance acceptance, InteractionHandle handle) {
    if (acceptance == Acceptance.BUSY) {
      pending.await(handle.token());
      answers.busy(handle, BUSY);
    }
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  private boolean stoppedWithin(int millis) {
    try {
      return stopped.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Takes nothing more in; what waits is still handed over where there is room. */
  void stop() {
    stopped.countDown();
  }

  /** Hands over what waits, and tells Discord so. */
  @Override
  public void close() {
    stop();
    lanes.close();
    pending.awaitAll();
  }
}
