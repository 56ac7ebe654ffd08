package org.hearsay.chat.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.chat.Action;
import org.hearsay.chat.AnswerTo;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Person;
import org.jspecify.annotations.Nullable;

/** Buttons, menus and filters. All attributions open in a modal, which the answer fills later. */
final class SlackPresses {
  private final Handover handover;
  private final ResponseUrls responses;
  private final SlackModals modals;
  private final Clock clock;

  SlackPresses(Handover handover, ResponseUrls responses, SlackModals modals, Clock clock) {
    this.handover = handover;
    this.responses = responses;
    this.modals = modals;
    this.clock = clock;
  }

  void register(App app) {
    Pattern any = Pattern.compile(".*", Pattern.DOTALL);
    app.blockAction(any, this::pressed);
    app.viewSubmission(any, (request, context) -> context.ack());
    app.viewClosed(any, (request, context) -> context.ack());
  }

  private Response pressed(BlockActionRequest request, ActionContext context) {
    BlockActionPayload payload = request.getPayload();
    List<BlockActionPayload.Action> pressed =
        Objects.requireNonNullElse(payload.getActions(), List.of());
    if (pressed.isEmpty() || payload.getUser() == null) {
      return context.ack();
    }
    Optional<Action> action = Action.decode(value(pressed.get(0)));
    if (action.isEmpty()) {
      // A button that opens a page, or one that is not ours.
      return context.ack();
    }
    String team = payload.getTeam() == null ? null : payload.getTeam().getId();
    ChannelRef channel = SlackCommands.channel(context, team, channelId(payload));
    String person = payload.getUser().getId();
    Handle handle = handle(payload, action.get(), channel);
    ChatEvent event =
        new ChatEvent.Pressed(
            id(payload, pressed.get(0)),
            SlackTime.of(pressed.get(0).getActionTs(), clock.instant()),
            channel,
            new Person(person, true),
            action.get(),
            new AnswerTo(person, handle.encoded()),
            on(payload, channel));
    if (!handover.takes(event)) {
      if (handle.kind() == Handle.Kind.VIEW) {
        modals.tell(handle.target(), channel, Handover.BUSY);
      } else {
        responses.tell(payload.getResponseUrl(), Handover.BUSY);
      }
    }
    return context.ack();
  }

  private Handle handle(BlockActionPayload payload, Action action, ChannelRef channel) {
    View view = payload.getView();
    if (view != null && "modal".equals(view.getType()) && view.getId() != null) {
      return new Handle(Handle.Kind.VIEW, view.getId(), null);
    }
    if (action.verb() == Action.Verb.ATTRIBUTIONS && payload.getTriggerId() != null) {
      Optional<String> opened = modals.open(payload.getTriggerId(), channel);
      if (opened.isPresent()) {
        return new Handle(Handle.Kind.VIEW, opened.get(), null);
      }
    }
    boolean inPlace =
        isPrivate(payload)
            && (action.verb() == Action.Verb.UNDO || action.verb() == Action.Verb.ATTRIBUTIONS);
    return new Handle(
        inPlace ? Handle.Kind.REPLACE : Handle.Kind.RESPOND,
        Objects.requireNonNullElse(payload.getResponseUrl(), ""),
        thread(payload));
  }

  private static String value(BlockActionPayload.Action action) {
    if (action.getSelectedOption() != null && action.getSelectedOption().getValue() != null) {
      return action.getSelectedOption().getValue();
    }
    return Objects.requireNonNullElse(action.getValue(), "");
  }

  private static boolean isPrivate(BlockActionPayload payload) {
    return payload.getContainer() != null && payload.getContainer().isEphemeral();
  }

  private static @Nullable MessageRef on(BlockActionPayload payload, ChannelRef channel) {
    if (isPrivate(payload)) {
      return null;
    }
    String timestamp =
        payload.getMessage() != null && payload.getMessage().getTs() != null
            ? payload.getMessage().getTs()
            : payload.getContainer() == null ? null : payload.getContainer().getMessageTs();
    if (timestamp == null) {
      return null;
    }
    String thread = thread(payload);
    return new MessageRef(channel, timestamp, timestamp.equals(thread) ? null : thread);
  }

  private static @Nullable String thread(BlockActionPayload payload) {
    return payload.getMessage() != null && payload.getMessage().getThreadTs() != null
        ? payload.getMessage().getThreadTs()
        : payload.getContainer() == null ? null : payload.getContainer().getThreadTs();
  }

  /** A modal stands in no channel; it keeps the one it was opened from. */
  private static String channelId(BlockActionPayload payload) {
    if (payload.getChannel() != null && payload.getChannel().getId() != null) {
      return payload.getChannel().getId();
    }
    if (payload.getContainer() != null && payload.getContainer().getChannelId() != null) {
      return payload.getContainer().getChannelId();
    }
    String kept = payload.getView() == null ? null : payload.getView().getPrivateMetadata();
    return kept == null || kept.isEmpty() ? payload.getUser().getId() : kept;
  }

  private static String id(BlockActionPayload payload, BlockActionPayload.Action action) {
    return payload.getTriggerId() != null || action.getActionTs() == null
        ? SlackCommands.id(payload.getTriggerId(), payload.getResponseUrl())
        : SlackPlatform.NAME + ":press:" + payload.getUser().getId() + ":" + action.getActionTs();
  }
}
