package org.hearsay.chat.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.Message;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hearsay.chat.AnswerTo;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Person;
import org.jspecify.annotations.Nullable;

/** Slash commands and the two message shortcuts. */
final class SlackCommands {
  /** The one slash command. */
  static final String COMMAND = "/hearsay";

  /** The message shortcut that reads as "sources" and the message's links. */
  static final String CHECK_SOURCES = "check_sources";

  /** The message shortcut that reads as "summary" and the message's links. */
  static final String SUMMARISE = "summarise_for_me";

  private final Handover handover;
  private final ResponseUrls responses;
  private final Clock clock;

  SlackCommands(Handover handover, ResponseUrls responses, Clock clock) {
    this.handover = handover;
    this.responses = responses;
    this.clock = clock;
  }

  void register(App app) {
    // A workspace may have given the command another name.
    app.command(Pattern.compile("/.*"), this::typed);
    app.messageShortcut(CHECK_SOURCES, (request, context) -> chosen(request, context, "sources"));
    app.messageShortcut(SUMMARISE, (request, context) -> chosen(request, context, "summary"));
  }

  private Response typed(SlashCommandRequest request, SlashCommandContext context) {
    SlashCommandPayload payload = request.getPayload();
    if (payload.getUserId() == null || payload.getChannelId() == null) {
      return context.ack();
    }
    ChatEvent event =
        new ChatEvent.Commanded(
            id(payload.getTriggerId(), payload.getResponseUrl()),
            clock.instant(),
            channel(context, payload.getTeamId(), payload.getChannelId()),
            new Person(payload.getUserId(), true),
            Said.words(Objects.requireNonNullElse(payload.getText(), "")),
            answerTo(payload.getUserId(), payload.getResponseUrl(), null),
            null);
    return handover.takes(event) ? context.ack() : context.ack(Handover.BUSY);
  }

  private Response chosen(
      MessageShortcutRequest request, MessageShortcutContext context, String verb) {
    MessageShortcutPayload payload = request.getPayload();
    Message message = payload.getMessage();
    if (payload.getUser() == null || payload.getChannel() == null || message == null) {
      return context.ack();
    }
    String team = payload.getTeam() == null ? null : payload.getTeam().getId();
    ChannelRef channel = channel(context, team, payload.getChannel().getId());
    String timestamp = message.getTs() != null ? message.getTs() : payload.getMessageTs();
    String thread = message.getThreadTs();
    ChatEvent event =
        new ChatEvent.Commanded(
            id(payload.getTriggerId(), payload.getResponseUrl()),
            clock.instant(),
            channel,
            new Person(payload.getUser().getId(), true),
            (verb + " " + String.join(" ", Said.of(message, null).links())).strip(),
            answerTo(payload.getUser().getId(), payload.getResponseUrl(), thread),
            timestamp == null
                ? null
                : new MessageRef(channel, timestamp, timestamp.equals(thread) ? null : thread));
    if (!handover.takes(event)) {
      responses.tell(payload.getResponseUrl(), Handover.BUSY);
    }
    return context.ack();
  }

  /** Where {@code context} was authorised, which for shared channels is not the person's own. */
  static ChannelRef channel(Context context, @Nullable String team, String channel) {
    return new ChannelRef(
        SlackPlatform.NAME,
        Objects.requireNonNullElse(
            context.getTeamId() != null ? context.getTeamId() : team, "unknown"),
        channel);
  }

  /** The trigger is new for each command, and the same when Slack sends one again. */
  static String id(@Nullable String trigger, @Nullable String responseUrl) {
    String unique =
        trigger != null
            ? trigger
            : responseUrl != null
                ? UUID.nameUUIDFromBytes(responseUrl.getBytes(UTF_8)).toString()
                : UUID.randomUUID().toString();
    return SlackPlatform.NAME + ":trigger:" + unique;
  }

  private static AnswerTo answerTo(
      String person, @Nullable String responseUrl, @Nullable String thread) {
    String target = Objects.requireNonNullElse(responseUrl, "");
    return new AnswerTo(person, new Handle(Handle.Kind.RESPOND, target, thread).encoded());
  }
}
