package org.hearsay.chat.slack;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatPlatform.LookFailed;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.slack.SlackCalls.Result;
import org.jspecify.annotations.Nullable;

/** Looks on Slack for a message of ours, by the key in its metadata. */
final class SlackSearch {
  static final String EVENT_TYPE = "hearsay_reply";
  static final String KEY = "key";
  private static final int PAGE = 100;
  private static final int PAGES = 5;

  private final SlackCalls calls;

  SlackSearch(SlackCalls calls) {
    this.calls = calls;
  }

  /**
   * The id of the message that {@code dispatch} became. Edits, deletions and private answers leave
   * no message; to repeat them changes nothing, or only what one person sees.
   */
  Optional<String> find(Dispatch dispatch) throws LookFailed {
    if (dispatch instanceof Dispatch.PostUnder post) {
      return inThread(post.under(), post.key());
    }
    if (dispatch instanceof Dispatch.Post post) {
      return inChannel(post.channel(), post.key());
    }
    if (dispatch instanceof Dispatch.PostInThread post) {
      return inThread(post.under(), post.key());
    }
    if (dispatch instanceof Dispatch.Answer answer
        && !answer.isPrivate()
        && Handle.decode(answer.to().handle()).kind() != Handle.Kind.VIEW) {
      return inChannel(answer.channel(), answer.key());
    }
    return Optional.empty();
  }

  private Optional<String> inThread(MessageRef under, String key) throws LookFailed {
    ChannelRef channel = under.channel();
    String cursor = null;
    for (int page = 0; page < PAGES; page++) {
      String from = cursor;
      Result<ConversationsRepliesResponse> result =
          calls.call(
              channel.workspace(),
              methods ->
                  methods.conversationsReplies(
                      it ->
                          it.channel(channel.channel())
                              .ts(SlackDelivery.root(under))
                              .oldest(under.message())
                              .limit(PAGE)
                              .cursor(from)
                              .includeAllMetadata(true)));
      if (result instanceof Result.Failed<?> failed) {
        return nothing(failed);
      }
      ConversationsRepliesResponse response =
          ((Result.Done<ConversationsRepliesResponse>) result).response();
      Optional<String> found = withKey(response.getMessages(), key);
      cursor = cursor(response.getResponseMetadata());
      if (found.isPresent() || cursor == null) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<String> inChannel(ChannelRef channel, String key) throws LookFailed {
    Result<ConversationsHistoryResponse> result =
        calls.call(
            channel.workspace(),
            methods ->
                methods.conversationsHistory(
                    it -> it.channel(channel.channel()).limit(PAGE).includeAllMetadata(true)));
    if (result instanceof Result.Failed<?> failed) {
      return nothing(failed);
    }
    ConversationsHistoryResponse response =
        ((Result.Done<ConversationsHistoryResponse>) result).response();
    return withKey(response.getMessages(), key);
  }

  /** Where the thread or the channel is gone, so is what we would have posted there. */
  private static Optional<String> nothing(Result.Failed<?> failed) throws LookFailed {
    return switch (failed.error()) {
      case "thread_not_found", "message_not_found", "channel_not_found", "not_in_channel" ->
          Optional.empty();
      default -> throw new LookFailed("Slack did not show the channel: " + failed.why());
    };
  }

  private static Optional<String> withKey(@Nullable List<Message> messages, String key) {
    return Objects.requireNonNullElse(messages, List.<Message>of()).stream()
        .filter(
            message ->
                message.getMetadata() != null
                    && message.getMetadata().getEventPayload() != null
                    && key.equals(message.getMetadata().getEventPayload().get(KEY)))
        .map(Message::getTs)
        .findFirst();
  }

  private static @Nullable String cursor(@Nullable ResponseMetadata page) {
    String next = page == null ? null : page.getNextCursor();
    return next == null || next.isEmpty() ? null : next;
  }
}
