package org.hearsay.chat.discord;

import java.time.Duration;
import java.util.function.BiFunction;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Reply;
import org.hearsay.chat.VisibleText;
import org.jspecify.annotations.Nullable;

/** Does on Discord what a dispatch says. */
final class DiscordDelivery {
  private static final int UNKNOWN_MESSAGE = 10008;
  private static final int UNAUTHORIZED = 401;
  private static final Duration UNTIL_SOMEBODY_FIXED_THE_TOKEN = Duration.ofMinutes(5);

  private static final int MAX_THREAD_NAME = 80;

  private final DiscordRest rest;
  private final DiscordLayout layout;
  private final DiscordPlaces places;
  private final DiscordAnswers answers;

  DiscordDelivery(DiscordRest rest, DiscordRenderer renderer, PendingAcknowledgements pending) {
    this.rest = rest;
    this.places = new DiscordPlaces(rest);
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
    } else if (dispatch instanceof Dispatch.PostInThread post) {
      return inThread(post);
    } else if (dispatch instanceof Dispatch.Tell tell) {
      return tell(tell);
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

  /** Where no thread can be had, as a reply under the message. */
  private Delivery inThread(Dispatch.PostInThread post) {
    DiscordPlaces.Place place = places.thread(post.under(), threadName(post.reply()));
    if (place instanceof DiscordPlaces.Place.NotNow notNow) {
      return notNow.when();
    }
    if (place instanceof DiscordPlaces.Place.There there) {
      ChannelRef thread = DiscordPlaces.at(post.channel(), there.channel());
      Delivery posted = post(post.key(), thread, null, post.reply());
      if (!(posted instanceof Delivery.Never)) {
        return posted;
      }
    }
    return post(post.key(), post.channel(), post.under(), post.reply());
  }

  private Delivery tell(Dispatch.Tell tell) {
    DiscordPlaces.Place place = places.direct(tell);
    if (place instanceof DiscordPlaces.Place.There there) {
      ChannelRef direct = DiscordPlaces.at(tell.channel(), there.channel());
      return post(tell.key(), direct, null, tell.reply());
    }
    return place instanceof DiscordPlaces.Place.NotNow notNow
        ? notNow.when()
        : ((DiscordPlaces.Place.Refused) place).why();
  }

  /** The first words of what is said there. */
  private static String threadName(Reply reply) {
    StringBuilder name = new StringBuilder();
    if (!reply.lines().isEmpty()) {
      reply.lines().get(0).pieces().forEach(piece -> name.append(piece.text()));
    }
    String visible = VisibleText.of(name.toString()).strip();
    return visible.isEmpty() ? "Details" : shortened(visible);
  }

  private static String shortened(String name) {
    return name.length() <= MAX_THREAD_NAME
        ? name
        : VisibleText.of(name.substring(0, MAX_THREAD_NAME - 1)) + "…";
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
    return repeatable(
        wherever(
            edit.message(),
            (channel, id) ->
                layout.call(
                    DiscordRoutes.edit(channel, id),
                    renderer -> renderer.edit(edit.reply(), Mark.of(edit.key())))));
  }

  private Delivery delete(MessageRef message) {
    RestAnswer answer =
        wherever(message, (channel, id) -> rest.call(DiscordRoutes.delete(channel, id)));
    return isGone(answer) || answer instanceof RestAnswer.Done
        ? new Delivery.Sent(null)
        : repeatable(answer);
  }

  /**
   * In its channel or else in the thread on the message it belongs to: what was said in a thread of
   * ours may stand in either, since not every channel lets us begin one.
   */
  private static RestAnswer wherever(
      MessageRef message, BiFunction<String, String, RestAnswer> call) {
    RestAnswer answer = call.apply(message.channel().channel(), message.message());
    return isGone(answer) && message.thread() != null
        ? call.apply(message.thread(), message.message())
        : answer;
  }

  private static boolean isGone(RestAnswer answer) {
    return answer instanceof RestAnswer.Refused refused && refused.code() == UNKNOWN_MESSAGE;
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
