package org.hearsay.chat.discord;

import java.time.Duration;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Reply;
import org.jspecify.annotations.Nullable;

/** Does on Discord what a dispatch says. */
final class DiscordDelivery {
  private static final int UNKNOWN_MESSAGE = 10008;
  private static final int UNAUTHORIZED = 401;
  private static final Duration UNTIL_SOMEBODY_FIXED_THE_TOKEN = Duration.ofMinutes(5);

  private final DiscordRest rest;
  private final DiscordLayout layout;
  private final DiscordAnswers answers;

  DiscordDelivery(DiscordRest rest, DiscordRenderer renderer, PendingAcknowledgements pending) {
    this.rest = rest;
    this.layout = new DiscordLayout(rest, renderer);
    this.answers = new DiscordAnswers(rest, layout, this, pending);
  }

  DiscordAnswers answers() {
    return answers;
  }

  Delivery deliver(Dispatch dispatch) {
    if (dispatch instanceof Dispatch.PostUnder post) {
      return post(post.key(), post.channel(), post.under(), post.reply());
    } else if (dispatch instanceof Dispatch.Post post) {
      return post(post.key(), post.channel(), null, post.reply());
    } else if (dispatch instanceof Dispatch.Edit edit) {
      return edit(edit);
    } else if (dispatch instanceof Dispatch.Delete delete) {
      return delete(delete.message());
    }
    return answers.deliver((Dispatch.Answer) dispatch);
  }

  /** Repeats of a key within some minutes are one message: that is what the enforced nonce does. */
  Delivery post(String key, ChannelRef channel, @Nullable MessageRef under, Reply reply) {
    return created(
        layout.call(
            DiscordRoutes.send(channel.channel()),
            renderer -> {
              DataObject body = renderer.message(reply, Mark.of(key));
              body.put("nonce", key).put("enforce_nonce", true);
              return under == null ? body : body.put("message_reference", reference(under));
            }));
  }

  /**
   * Discord refuses the reply when the message is gone, so that no reply stands alone under
   * nothing.
   */
  private static DataObject reference(MessageRef under) {
    return DataObject.empty()
        .put("type", 0)
        .put("message_id", under.message())
        .put("channel_id", under.channel().channel())
        .put("fail_if_not_exists", true);
  }

  private Delivery edit(Dispatch.Edit edit) {
    Route.CompiledRoute route =
        DiscordRoutes.edit(edit.channel().channel(), edit.message().message());
    return repeatable(
        layout.call(route, renderer -> renderer.edit(edit.reply(), Mark.of(edit.key()))));
  }

  private Delivery delete(MessageRef message) {
    RestAnswer answer =
        rest.call(DiscordRoutes.delete(message.channel().channel(), message.message()));
    boolean goneAlready =
        answer instanceof RestAnswer.Refused refused && refused.code() == UNKNOWN_MESSAGE;
    if (goneAlready || answer instanceof RestAnswer.Done) {
      return new Delivery.Sent(null);
    }
    return repeatable(answer);
  }

  /** The outcome of a request that must not be done twice. */
  static Delivery created(RestAnswer answer) {
    return answer instanceof RestAnswer.Unknown unknown
        ? new Delivery.Unsure(unknown.why())
        : repeatable(answer);
  }

  /** The outcome of a request that may be done twice. */
  static Delivery repeatable(RestAnswer answer) {
    if (answer instanceof RestAnswer.Done done) {
      return new Delivery.Sent(MessageJson.id(done.json()));
    } else if (answer instanceof RestAnswer.Wait wait) {
      return new Delivery.Later(wait.after(), "Discord asks us to wait");
    } else if (answer instanceof RestAnswer.NotSent notSent) {
      return new Delivery.Later(Duration.ZERO, notSent.why());
    } else if (answer instanceof RestAnswer.Unknown unknown) {
      return new Delivery.Later(Duration.ZERO, unknown.why());
    }
    RestAnswer.Refused refused = (RestAnswer.Refused) answer;
    String why =
        "Discord refused: %s (%d, %d)"
            .formatted(refused.meaning(), refused.status(), refused.code());
    return refused.status() == UNAUTHORIZED
        ? new Delivery.Later(UNTIL_SOMEBODY_FIXED_THE_TOKEN, why)
        : new Delivery.Never(why);
  }
}
