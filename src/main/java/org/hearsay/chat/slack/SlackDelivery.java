package org.hearsay.chat.slack;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Reply;
import org.hearsay.chat.slack.SlackCalls.Result;
import org.jspecify.annotations.Nullable;

/** Does on Slack what a dispatch says. */
final class SlackDelivery {
  private static final Set<String> GONE = Set.of("message_not_found", "thread_not_found");
  private static final Set<String> NOT_THERE = Set.of("not_in_channel", "channel_not_found");

  private final SlackCalls calls;
  private final SlackModals modals;
  private final ResponseUrls responses;
  private final Unfurls unfurls;
  private final ChannelPace pace;

  SlackDelivery(
      SlackCalls calls,
      SlackModals modals,
      ResponseUrls responses,
      Unfurls unfurls,
      ChannelPace pace) {
    this.calls = calls;
    this.modals = modals;
    this.responses = responses;
    this.unfurls = unfurls;
    this.pace = pace;
  }

  Delivery deliver(Dispatch dispatch) {
    if (dispatch instanceof Dispatch.PostUnder post) {
      return under(post);
    }
    if (dispatch instanceof Dispatch.Post post) {
      return paced(post.key(), post.channel(), null, post.reply()).means();
    }
    if (dispatch instanceof Dispatch.PostInThread post) {
      return paced(post.key(), post.channel(), root(post.under()), post.reply()).means();
    }
    if (dispatch instanceof Dispatch.Tell tell) {
      // Slack opens the conversation with a person for whoever posts to the person's id.
      ChannelRef person =
          new ChannelRef(tell.channel().platform(), tell.channel().workspace(), tell.person());
      return paced(tell.key(), person, null, tell.reply()).means();
    }
    if (dispatch instanceof Dispatch.Edit edit) {
      return edit(edit);
    }
    if (dispatch instanceof Dispatch.Delete delete) {
      return delete(delete);
    }
    return answer((Dispatch.Answer) dispatch);
  }

  /** The message that a thread hangs on. */
  static String root(MessageRef message) {
    return message.thread() == null ? message.message() : message.thread();
  }

  private Delivery under(Dispatch.PostUnder post) {
    var result = paced(post.key(), post.channel(), root(post.under()), post.reply());
    return NOT_THERE.contains(result.error()) ? unfurls.show(post, result.means()) : result.means();
  }

  /**
   * What came of posting.
   *
   * @param error Slack's error code; empty when there is none
   */
  private record Posted(Delivery means, String error) {}

  private Posted paced(String key, ChannelRef channel, @Nullable String thread, Reply reply) {
    Duration wait = pace.reserve(channel);
    if (!wait.isZero()) {
      return new Posted(new Delivery.Later(wait, "one message a second in a channel"), "");
    }
    var result = post(key, channel, thread, reply);
    Delivery delivery = means(result);
    if (delivery instanceof Delivery.Later later) {
      pace.hold(channel, later.after());
    }
    return new Posted(delivery, result instanceof Result.Failed<?> failed ? failed.error() : "");
  }

  private Result<ChatPostMessageResponse> post(
      String key, ChannelRef channel, @Nullable String thread, Reply reply) {
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(channel.channel())
            .threadTs(thread)
            .text(SlackRenderer.text(reply))
            .blocks(SlackRenderer.blocks(reply))
            .unfurlLinks(false)
            .unfurlMedia(false)
            .metadata(metadata(key))
            .build();
    return calls.call(channel.workspace(), methods -> methods.chatPostMessage(request));
  }

  private static Delivery means(Result<ChatPostMessageResponse> result) {
    return result instanceof Result.Done<ChatPostMessageResponse> done
        ? new Delivery.Sent(done.response().getTs())
        : ((Result.Failed<ChatPostMessageResponse>) result).means();
  }

  private Delivery edit(Dispatch.Edit edit) {
    var result =
        calls.call(
            edit.channel().workspace(),
            methods ->
                methods.chatUpdate(
                    update ->
                        update
                            .channel(edit.channel().channel())
                            .ts(edit.message().message())
                            .text(SlackRenderer.text(edit.reply()))
                            .blocks(SlackRenderer.blocks(edit.reply()))));
    return result instanceof Result.Failed<?> failed
        ? failed.means()
        : new Delivery.Sent(edit.message().message());
  }

  private Delivery delete(Dispatch.Delete delete) {
    var result =
        calls.call(
            delete.channel().workspace(),
            methods ->
                methods.chatDelete(
                    it -> it.channel(delete.channel().channel()).ts(delete.message().message())));
    return result instanceof Result.Failed<?> failed && !GONE.contains(failed.error())
        ? failed.means()
        : new Delivery.Sent(null);
  }

  private Delivery answer(Dispatch.Answer answer) {
    Handle handle = Handle.decode(answer.to().handle());
    if (handle.kind() == Handle.Kind.VIEW) {
      return modals.fill(handle.target(), answer.channel(), answer.reply());
    }
    if (!answer.isPrivate()) {
      // As a message of our own it can be found again, edited and removed.
      var result = post(answer.key(), answer.channel(), null, answer.reply());
      if (!(result instanceof Result.Failed<?> failed && NOT_THERE.contains(failed.error()))) {
        return means(result);
      }
    }
    Delivery delivery = responses.answer(handle, answer.reply(), answer.isPrivate());
    return delivery instanceof Delivery.Never && answer.isPrivate()
        ? whisper(answer, handle, delivery)
        : delivery;
  }

  /**
   * After half an hour the response URL is closed; in the channel we can still say it privately.
   */
  private Delivery whisper(Dispatch.Answer answer, Handle handle, Delivery otherwise) {
    var result =
        calls.call(
            answer.channel().workspace(),
            methods ->
                methods.chatPostEphemeral(
                    it ->
                        it.channel(answer.channel().channel())
                            .user(answer.to().person())
                            .threadTs(handle.thread())
                            .text(SlackRenderer.text(answer.reply()))
                            .blocks(SlackRenderer.blocks(answer.reply()))));
    return result instanceof Result.Failed<?> failed && failed.means() instanceof Delivery.Never
        ? otherwise
        : result instanceof Result.Failed<?> failed ? failed.means() : new Delivery.Sent(null);
  }

  private static Message.Metadata metadata(String key) {
    return Message.Metadata.builder()
        .eventType(SlackSearch.EVENT_TYPE)
        .eventPayload(Map.of(SlackSearch.KEY, key))
        .build();
  }
}
