package org.hearsay.chat.discord;

import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Reply;

/**
 * Answers commands and buttons by editing the "thinking…" that acknowledged them. Whether that is
 * private was settled when it was acknowledged; where the answer turns out otherwise, the
 * "thinking…" goes away and the answer comes beside it. After 15 minutes a public answer goes to
 * the channel, and a private one nowhere: there is no way left to reach one person alone.
 */
final class DiscordAnswers {
  private static final int UNKNOWN_INTERACTION = 10062;
  private static final int UNKNOWN_WEBHOOK = 10015;
  private static final int UNKNOWN_MESSAGE = 10008;
  private static final int INVALID_WEBHOOK_TOKEN = 50027;
  private static final int EPHEMERAL = 1 << 6;

  private final DiscordRest rest;
  private final DiscordLayout layout;
  private final DiscordDelivery delivery;
  private final PendingAcknowledgements pending;

  DiscordAnswers(
      DiscordRest rest,
      DiscordLayout layout,
      DiscordDelivery delivery,
      PendingAcknowledgements pending) {
    this.rest = rest;
    this.layout = layout;
    this.delivery = delivery;
    this.pending = pending;
  }

  Delivery deliver(Dispatch.Answer answer) {
    Optional<InteractionHandle> decoded = InteractionHandle.decode(answer.to().handle());
    if (decoded.isEmpty()) {
      return new Delivery.Never("not an interaction of Discord");
    }
    InteractionHandle handle = decoded.get();
    pending.await(handle.token());
    if (handle.isPrivate() == answer.isPrivate()) {
      return inPlace(answer, handle);
    }
    return answer.isPrivate() ? aside(answer, handle) : aloud(answer, handle);
  }

  private Delivery inPlace(Dispatch.Answer answer, InteractionHandle handle) {
    RestAnswer edited =
        layout.call(
            DiscordRoutes.answer(handle),
            renderer -> renderer.edit(answer.reply(), Mark.of(answer.key())));
    if (isExpired(edited)) {
      return tooLate(answer);
    }
    return withoutIdIfPrivate(DiscordDelivery.repeatable(edited), answer);
  }

  /** Announced as public, but meant for one person. */
  private Delivery aside(Dispatch.Answer answer, InteractionHandle handle) {
    rest.call(DiscordRoutes.deleteAnswer(handle));
    RestAnswer followedUp = followUp(handle, answer);
    if (isExpired(followedUp)) {
      return tooLate(answer);
    }
    return withoutIdIfPrivate(DiscordDelivery.created(followedUp), answer);
  }

  /** Announced as private, but meant for all. */
  private Delivery aloud(Dispatch.Answer answer, InteractionHandle handle) {
    Delivery posted = delivery.post(answer.key(), answer.channel(), null, answer.reply());
    if (posted instanceof Delivery.Sent) {
      rest.call(DiscordRoutes.deleteAnswer(handle));
      return posted;
    }
    if (!(posted instanceof Delivery.Never)) {
      return posted;
    }
    // We are no member of that channel: the person brought us along. A follow-up is allowed.
    rest.call(DiscordRoutes.deleteAnswer(handle));
    return DiscordDelivery.created(followUp(handle, answer));
  }

  private RestAnswer followUp(InteractionHandle handle, Dispatch.Answer answer) {
    return layout.call(
        DiscordRoutes.followUp(handle),
        renderer -> {
          DataObject body = renderer.message(answer.reply(), Mark.of(answer.key()));
          return answer.isPrivate() ? forOne(body) : body;
        });
  }

  private static DataObject forOne(DataObject body) {
    return body.put("flags", body.getInt("flags", 0) | EPHEMERAL);
  }

  private Delivery tooLate(Dispatch.Answer answer) {
    boolean direct = ChannelRef.isDirect(answer.channel());
    if (answer.isPrivate() && !direct) {
      return new Delivery.Never("Discord takes private answers for 15 minutes only");
    }
    return delivery.post(answer.key(), answer.channel(), null, answer.reply());
  }

  /** Tells at once that there is no room; best effort. */
  void busy(InteractionHandle handle, Reply reply) {
    if (handle.isPrivate()) {
      layout.call(DiscordRoutes.answer(handle), renderer -> renderer.edit(reply, Mark.of("busy")));
      return;
    }
    rest.call(DiscordRoutes.deleteAnswer(handle));
    layout.call(
        DiscordRoutes.followUp(handle),
        renderer -> forOne(renderer.message(reply, Mark.of("busy"))));
  }

  private static boolean isExpired(RestAnswer answer) {
    return answer instanceof RestAnswer.Refused refused
        && (refused.status() == 404
            || refused.status() == 401
            || refused.code() == UNKNOWN_WEBHOOK
            || refused.code() == UNKNOWN_INTERACTION
            || refused.code() == UNKNOWN_MESSAGE
            || refused.code() == INVALID_WEBHOOK_TOKEN);
  }

  private static Delivery withoutIdIfPrivate(Delivery delivery, Dispatch.Answer answer) {
    return answer.isPrivate() && delivery instanceof Delivery.Sent
        ? new Delivery.Sent(null)
        : delivery;
  }
}
