package org.hearsay.chat.discord;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.hearsay.chat.ChatPlatform.LookFailed;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a dispatch has become a message. A message of ours is known again by the mark on
 * its first component, which Discord keeps with the message; one without components by its nonce,
 * which Discord promises only in the answer to the creation, or else by the message it answers and
 * what it says.
 */
final class DiscordSearch {
  private static final int PAGE = 100;
  private static final int MAX_PAGES = 3;

  private final DiscordRest rest;
  private final DiscordRenderer renderer;
  private final DiscordPlaces places;
  private final Supplier<String> self;

  /**
   * @param self our own user id
   */
  DiscordSearch(DiscordRest rest, DiscordRenderer renderer, Supplier<String> self) {
    this.rest = rest;
    this.renderer = renderer;
    this.places = new DiscordPlaces(rest);
    this.self = self;
  }

  Optional<String> find(Dispatch dispatch) throws LookFailed {
    if (dispatch instanceof Dispatch.PostUnder post) {
      return after(post.key(), post.under(), post.reply());
    } else if (dispatch instanceof Dispatch.PostInThread post) {
      return inThread(post);
    } else if (dispatch instanceof Dispatch.Tell tell) {
      return toldAlone(tell);
    } else if (dispatch instanceof Dispatch.Post post) {
      return newest(post.key(), post.channel().channel(), post.reply());
    } else if (dispatch instanceof Dispatch.Answer answer) {
      return answer(answer);
    }
    // Editing and deleting twice does no harm, so there is nothing to look for.
    return Optional.empty();
  }

  /** In the thread, whose id is the message's; else under the message. */
  private Optional<String> inThread(Dispatch.PostInThread post) throws LookFailed {
    Optional<String> found = newest(post.key(), post.under().message(), post.reply());
    return found.isPresent() ? found : after(post.key(), post.under(), post.reply());
  }

  private Optional<String> toldAlone(Dispatch.Tell tell) throws LookFailed {
    DiscordPlaces.Place place = places.direct(tell);
    if (place instanceof DiscordPlaces.Place.NotNow notNow) {
      throw new LookFailed("Could not open the conversation: " + notNow.when().why());
    }
    return place instanceof DiscordPlaces.Place.There there
        ? newest(tell.key(), there.channel(), tell.reply())
        : Optional.empty();
  }

  private Optional<String> after(String key, MessageRef under, Reply reply) throws LookFailed {
    String from = under.message();
    for (int page = 0; page < MAX_PAGES; page++) {
      List<DataObject> messages = read(DiscordRoutes.after(under.channel().channel(), from, PAGE));
      Optional<String> found = among(messages, key, under.message(), reply);
      if (found.isPresent() || messages.size() < PAGE) {
        return found;
      }
      from =
          messages.stream()
              .map(message -> message.getString("id", "0"))
              .max(Comparator.comparingInt(String::length).thenComparing(id -> id))
              .orElse(from);
    }
    return Optional.empty();
  }

  private Optional<String> newest(String key, String channel, Reply reply) throws LookFailed {
    return among(read(DiscordRoutes.newest(channel, PAGE)), key, null, reply);
  }

  private Optional<String> answer(Dispatch.Answer answer) throws LookFailed {
    Optional<InteractionHandle> handle = InteractionHandle.decode(answer.to().handle());
    if (handle.isPresent()) {
      RestAnswer original = rest.call(DiscordRoutes.readAnswer(handle.get()));
      Optional<DataObject> message =
          original instanceof RestAnswer.Done done
              ? MessageJson.parse(done.json())
              : Optional.empty();
      if (message.isPresent() && hasMark(message.get(), answer.key())) {
        return Optional.of(message.get().getString("id", ""));
      }
    }
    return answer.isPrivate()
        ? Optional.empty()
        : newest(answer.key(), answer.channel().channel(), answer.reply());
  }

  private List<DataObject> read(Route.CompiledRoute route) throws LookFailed {
    RestAnswer answer = rest.call(route);
    if (answer instanceof RestAnswer.Done done) {
      return MessageJson.parseAll(done.json());
    } else if (answer instanceof RestAnswer.Refused) {
      // The channel is gone or closed to us: the next try to post will be refused as well.
      return List.of();
    }
    throw new LookFailed("Could not read the channel's messages: " + answer);
  }

  private Optional<String> among(
      List<DataObject> messages, String key, @Nullable String under, Reply reply) {
    String text = renderer.text(reply);
    return messages.stream()
        .filter(message -> MessageJson.isBy(message, self.get()))
        .filter(message -> isTheOne(message, key, under, text))
        .map(message -> message.getString("id", ""))
        .findFirst();
  }

  private static boolean hasMark(DataObject message, String key) {
    return MessageJson.mark(message).equals(OptionalInt.of(Mark.of(key)));
  }

  private static boolean isTheOne(
      DataObject message, String key, @Nullable String under, String text) {
    OptionalInt mark = MessageJson.mark(message);
    if (mark.isPresent()) {
      return mark.getAsInt() == Mark.of(key);
    }
    String nonce = message.getString("nonce", null);
    if (nonce != null) {
      return nonce.equals(key);
    }
    String answers = MessageJson.repliesTo(message);
    boolean isInPlace = under == null ? answers == null : under.equals(answers);
    return isInPlace && MessageJson.text(message).equals(text);
  }
}
