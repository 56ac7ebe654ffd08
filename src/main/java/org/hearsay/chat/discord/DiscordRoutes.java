package org.hearsay.chat.discord;

import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;

/** The routes of Discord's REST interface that we call ourselves, by ids. */
final class DiscordRoutes {
  private static final Route HISTORY = Route.get("channels/{channel_id}/messages");

  private static final Route START_THREAD =
      Route.post("channels/{channel_id}/messages/{message_id}/threads");
  private static final Route OPEN_DIRECT = Route.post("users/@me/channels");

  private DiscordRoutes() {}

  /** Begins a thread on a message; its id is the message's. */
  static CompiledRoute startThread(String channel, String message) {
    return START_THREAD.compile(channel, message);
  }

  /** Opens the conversation with one person, or names the one there is. */
  static CompiledRoute openDirect() {
    return OPEN_DIRECT.compile();
  }

  static CompiledRoute send(String channel) {
    return Route.Messages.SEND_MESSAGE.compile(channel);
  }

  static CompiledRoute edit(String channel, String message) {
    return Route.Messages.EDIT_MESSAGE.compile(channel, message);
  }

  static CompiledRoute delete(String channel, String message) {
    return Route.Messages.DELETE_MESSAGE.compile(channel, message);
  }

  static CompiledRoute typing(String channel) {
    return Route.Channels.SEND_TYPING.compile(channel);
  }

  /** The newest messages of a channel, newest first. */
  static CompiledRoute newest(String channel, int limit) {
    return HISTORY.compile(channel).withQueryParams("limit", String.valueOf(limit));
  }

  /** The messages that follow {@code after}. */
  static CompiledRoute after(String channel, String after, int limit) {
    return newest(channel, limit).withQueryParams("after", after);
  }

  static CompiledRoute answer(InteractionHandle to) {
    return Route.Interactions.EDIT_FOLLOWUP.compile(to.application(), to.token(), "@original");
  }

  static CompiledRoute readAnswer(InteractionHandle to) {
    return Route.Interactions.GET_MESSAGE.compile(to.application(), to.token(), "@original");
  }

  static CompiledRoute deleteAnswer(InteractionHandle to) {
    return Route.Interactions.DELETE_FOLLOWUP.compile(to.application(), to.token(), "@original");
  }

  static CompiledRoute followUp(InteractionHandle to) {
    return Route.Interactions.CREATE_FOLLOWUP.compile(to.application(), to.token());
  }
}
