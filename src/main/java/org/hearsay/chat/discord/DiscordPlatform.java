package org.hearsay.chat.discord;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatPlatform;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Intake;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Person;
import org.hearsay.chat.Right;
import org.hearsay.chat.Standing;
import org.hearsay.chat.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Discord: servers, threads, forum posts and direct messages, through the gateway and the REST
 * interface. One message in, one reply under it; commands and buttons are answered in place.
 */
public final class DiscordPlatform implements ChatPlatform {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final DiscordSettings settings;
  private final Suggestions suggestions;
  private final Clock clock;
  private final DiscordRest rest;
  private final PendingAcknowledgements pending = new PendingAcknowledgements();
  private final DiscordDelivery delivery;
  private final DiscordSearch search;
  private volatile @Nullable DiscordConnection connection;
  private volatile @Nullable DiscordListener listener;

  public DiscordPlatform(DiscordSettings settings, Suggestions suggestions, Clock clock) {
    this.settings = settings;
    this.suggestions = suggestions;
    this.clock = clock;
    this.rest = new DiscordRest(this::jda, settings.deadline(), clock);
    DiscordRenderer renderer = new DiscordRenderer(settings.form());
    this.delivery = new DiscordDelivery(rest, renderer, pending);
    this.search = new DiscordSearch(rest, renderer, this::self);
  }

  @Override
  public String name() {
    return "discord";
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException when Discord does not know the token; the message says what to do
   */
  @Override
  public void start(Intake intake) {
    DiscordListener events =
        new DiscordListener(
            intake,
            new DiscordEvents(clock),
            suggestions,
            delivery.answers(),
            pending,
            this::readsMessages);
    DiscordConnection opened = new DiscordConnection(settings, events);
    listener = events;
    connection = opened;
    try {
      opened.open(PATIENCE);
    } catch (ConfiguredGateway.TokenRefused refused) {
      throw new IllegalStateException(refused.getMessage());
    }
  }

  @Override
  public Delivery deliver(Dispatch dispatch) {
    return delivery.deliver(dispatch);
  }

  @Override
  public Optional<String> find(Dispatch dispatch) throws LookFailed {
    return search.find(dispatch);
  }

  /** As Discord said when it happened, who else may in the words of its server settings. */
  @Override
  public Standing standing(Right right, ChannelRef channel, Person person) {
    boolean all = right == Right.ADMINISTER;
    return (all ? person.mayAdminister() : person.mayManage())
        ? new Standing.Allowed()
        : new Standing.NotAllowed(
            "people with the permission " + (all ? "Manage Server" : "Manage Channels"));
  }

  /** Shows that we are typing; that ends by itself after ten seconds. */
  @Override
  public void showReading(MessageRef message, boolean reading) {
    if (reading) {
      rest.tell(DiscordRoutes.typing(message.channel().channel()));
    }
  }

  @Override
  public void stopIntake() {
    DiscordListener events = listener;
    if (events != null) {
      events.stop();
    }
  }

  @Override
  public void close() {
    DiscordListener events = listener;
    if (events != null) {
      events.close();
    }
    DiscordConnection opened = connection;
    if (opened != null) {
      opened.close();
    }
    rest.close();
  }

  private boolean readsMessages() {
    DiscordConnection opened = connection;
    return opened == null ? settings.readsMessages() : opened.readsMessages();
  }

  private @Nullable JDA jda() {
    DiscordConnection opened = connection;
    return opened == null ? null : opened.any();
  }

  private String self() {
    JDA jda = jda();
    return jda == null ? "" : jda.getSelfUser().getId();
  }
}
