package org.hearsay.chat.slack;

import com.google.gson.Gson;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.Message;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.LinkSharedEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.util.json.GsonFactory;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Person;
import org.jspecify.annotations.Nullable;

/**
 * What people post, edit and delete. A message that mentions us comes twice, as "message" and as
 * "app_mention"; both get the id of the message, so it is answered once.
 */
final class SlackEvents {
  private static final Gson GSON = GsonFactory.createSnakeCase();

  private final Handover handover;
  private final Clock clock;

  SlackEvents(Handover handover, Clock clock) {
    this.handover = handover;
    this.clock = clock;
  }

  void register(App app) {
    posted(app, MessageEvent.class);
    posted(app, MessageFileShareEvent.class);
    posted(app, MessageThreadBroadcastEvent.class);
    posted(app, MessageMeEvent.class);
    posted(app, AppMentionEvent.class);
    app.event(MessageChangedEvent.class, this::changed);
    app.event(MessageDeletedEvent.class, this::deleted);
    app.event(LinkSharedEvent.class, this::linkShared);
  }

  private <E extends Event> void posted(App app, Class<E> type) {
    BoltEventHandler<E> handler =
        (payload, context) -> {
          // These classes share their fields and no interface.
          Message message = GSON.fromJson(GSON.toJsonTree(payload.getEvent()), Message.class);
          return handover.answer(
              context, posted(message, channel(payload, context, message.getChannel()), context));
        };
    app.event(type, handler);
  }

  private @Nullable ChatEvent posted(Message message, ChannelRef channel, EventContext context) {
    if (!byPerson(message, context)) {
      return null;
    }
    Said said = Said.of(message, context.getBotUserId());
    String mention = said.mention();
    if (mention == null && said.links().isEmpty() && channel.channel().startsWith("D")) {
      // Whoever writes to us directly need not say our name.
      mention = Said.words(Objects.requireNonNullElse(message.getText(), ""));
    }
    if (said.links().isEmpty() && mention == null) {
      return null;
    }
    return new ChatEvent.Posted(
        id(channel, message.getTs()),
        SlackTime.of(message.getTs(), clock.instant()),
        ref(channel, message),
        person(message),
        said.links(),
        mention,
        said.silenced());
  }

  private Response changed(EventsApiPayload<MessageChangedEvent> payload, EventContext context) {
    MessageChangedEvent event = payload.getEvent();
    Message now = GSON.fromJson(GSON.toJsonTree(event.getMessage()), Message.class);
    Message before = GSON.fromJson(GSON.toJsonTree(event.getPreviousMessage()), Message.class);
    if (now == null || now.getTs() == null) {
      return context.ack();
    }
    ChannelRef channel = channel(payload, context, event.getChannel());
    if ("tombstone".equals(now.getSubtype())) {
      // What is left of a deleted message that has replies.
      return handover.answer(
          context, deleted(channel, now.getTs(), before, event.getEventTs(), context));
    }
    if (!byPerson(now, context)) {
      return context.ack();
    }
    Said said = Said.of(now, context.getBotUserId());
    if (before != null) {
      // Slack also "changes" a message when it adds a preview or a reply.
      Said earlier = Said.of(before, context.getBotUserId());
      if (said.links().equals(earlier.links()) && said.silenced() == earlier.silenced()) {
        return context.ack();
      }
    }
    String stamp =
        now.getEdited() != null && now.getEdited().getTs() != null
            ? now.getEdited().getTs()
            : Objects.requireNonNullElse(event.getEventTs(), "unknown");
    return handover.answer(
        context,
        new ChatEvent.Edited(
            id(channel, now.getTs()) + ":" + stamp,
            SlackTime.of(stamp, clock.instant()),
            ref(channel, now),
            person(now),
            said.links(),
            said.silenced()));
  }

  private Response deleted(EventsApiPayload<MessageDeletedEvent> payload, EventContext context) {
    MessageDeletedEvent event = payload.getEvent();
    Message before = GSON.fromJson(GSON.toJsonTree(event.getPreviousMessage()), Message.class);
    return handover.answer(
        context,
        event.getDeletedTs() == null
            ? null
            : deleted(
                channel(payload, context, event.getChannel()),
                event.getDeletedTs(),
                before,
                event.getEventTs(),
                context));
  }

  private @Nullable ChatEvent deleted(
      ChannelRef channel,
      String timestamp,
      @Nullable Message before,
      @Nullable String at,
      EventContext context) {
    if (before != null && before.getUser() != null && !byPerson(before, context)) {
      return null;
    }
    String thread = before == null ? null : thread(before);
    return new ChatEvent.Deleted(
        id(channel, timestamp) + ":deleted",
        SlackTime.of(at, clock.instant()),
        new MessageRef(channel, timestamp, timestamp.equals(thread) ? null : thread));
  }

  /** Comes for registered sites alone; needed only where messages do not come. */
  private Response linkShared(EventsApiPayload<LinkSharedEvent> payload, EventContext context) {
    LinkSharedEvent event = payload.getEvent();
    boolean stillWriting = "composer".equals(event.getSource());
    if (stillWriting
        || event.isBotUserMember()
        || event.getMessageTs() == null
        || event.getUser() == null) {
      return context.ack();
    }
    ChannelRef channel = channel(payload, context, event.getChannel());
    List<String> links =
        event.getLinks() == null
            ? List.of()
            : event.getLinks().stream()
                .flatMap(
                    link -> Said.linksIn(Objects.requireNonNullElse(link.getUrl(), "")).stream())
                .distinct()
                .toList();
    if (links.isEmpty()) {
      return context.ack();
    }
    String thread = event.getThreadTs();
    MessageRef message =
        new MessageRef(
            channel, event.getMessageTs(), event.getMessageTs().equals(thread) ? null : thread);
    return handover.answer(
        context,
        new ChatEvent.Posted(
            id(channel, event.getMessageTs()),
            SlackTime.of(event.getMessageTs(), clock.instant()),
            message,
            new Person(event.getUser(), true),
            links,
            null,
            false));
  }

  private static boolean byPerson(Message message, EventContext context) {
    return message.getTs() != null
        && message.getUser() != null
        && message.getBotId() == null
        && !"bot_message".equals(message.getSubtype())
        && !message.getUser().equals(context.getBotUserId())
        && !message.getUser().equals("USLACKBOT");
  }

  private static ChannelRef channel(
      EventsApiPayload<?> payload, EventContext context, @Nullable String channel) {
    String team = context.getTeamId() != null ? context.getTeamId() : payload.getTeamId();
    return new ChannelRef(
        SlackPlatform.NAME,
        Objects.requireNonNullElse(team, "unknown"),
        Objects.requireNonNullElse(channel, ""));
  }

  private static String id(ChannelRef channel, String timestamp) {
    return SlackPlatform.NAME + ":" + channel.channel() + ":" + timestamp;
  }

  private static MessageRef ref(ChannelRef channel, Message message) {
    return new MessageRef(channel, message.getTs(), thread(message));
  }

  private static @Nullable String thread(Message message) {
    String thread = message.getThreadTs();
    return thread == null || thread.equals(message.getTs()) ? null : thread;
  }

  private static Person person(Message message) {
    return new Person(message.getUser(), true);
  }
}
