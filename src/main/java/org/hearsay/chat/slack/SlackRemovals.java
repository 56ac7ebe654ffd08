package org.hearsay.chat.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.ChannelDeletedEvent;
import com.slack.api.model.event.ChannelLeftEvent;
import com.slack.api.model.event.GroupLeftEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatEvent;
import org.jspecify.annotations.Nullable;

/** That we were removed, from a channel or from the workspace. */
final class SlackRemovals {
  private final Handover handover;
  private final BiConsumer<@Nullable String, @Nullable String> uninstalled;
  private final Clock clock;

  /**
   * @param uninstalled told enterprise and workspace once the event is on disk
   */
  SlackRemovals(
      Handover handover, BiConsumer<@Nullable String, @Nullable String> uninstalled, Clock clock) {
    this.handover = handover;
    this.uninstalled = uninstalled;
    this.clock = clock;
  }

  void register(App app) {
    app.event(ChannelLeftEvent.class, (p, c) -> left(p, c, p.getEvent().getChannel()));
    app.event(GroupLeftEvent.class, (p, c) -> left(p, c, p.getEvent().getChannel()));
    app.event(ChannelDeletedEvent.class, (p, c) -> left(p, c, p.getEvent().getChannel()));
    app.event(AppUninstalledEvent.class, this::gone);
    app.event(
        TokensRevokedEvent.class,
        (payload, context) -> {
          TokensRevokedEvent.Tokens tokens = payload.getEvent().getTokens();
          boolean ours = tokens != null && tokens.getBot() != null && !tokens.getBot().isEmpty();
          return ours ? gone(payload, context) : context.ack();
        });
  }

  private Response left(
      EventsApiPayload<?> payload, EventContext context, @Nullable String channel) {
    return channel == null ? context.ack() : removed(payload, context, channel);
  }

  private Response gone(EventsApiPayload<?> payload, EventContext context) {
    Response response = removed(payload, context, "");
    if (response.getStatusCode() == 200) {
      uninstalled.accept(context.getEnterpriseId(), context.getTeamId());
    }
    return response;
  }

  private Response removed(EventsApiPayload<?> payload, EventContext context, String channel) {
    String team =
        Objects.requireNonNullElse(
            context.getTeamId() != null ? context.getTeamId() : payload.getTeamId(), "unknown");
    Instant at =
        payload.getEventTime() == null
            ? clock.instant()
            : Instant.ofEpochSecond(payload.getEventTime());
    String id =
        payload.getEventId() != null
            ? payload.getEventId()
            : SlackPlatform.NAME
                + ":removed:"
                + team
                + ":"
                + channel
                + ":"
                + payload.getEventTime();
    ChatEvent event =
        new ChatEvent.Removed(
            id, at, new ChannelRef(SlackPlatform.NAME, team, channel), channel.isEmpty());
    return handover.answer(context, event);
  }
}
