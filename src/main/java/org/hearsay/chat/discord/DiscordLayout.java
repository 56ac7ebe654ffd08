package org.hearsay.chat.discord;

import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Sends a reply as it is laid out; where that layout is refused, in a simpler one. */
final class DiscordLayout {
  private final DiscordRest rest;
  private final DiscordRenderer renderer;

  DiscordLayout(DiscordRest rest, DiscordRenderer renderer) {
    this.rest = rest;
    this.renderer = renderer;
  }

  /**
   * One call, or a second where the first was refused for its layout.
   *
   * @param body the request in the layout of the renderer
   */
  RestAnswer call(Route.CompiledRoute route, Function<DiscordRenderer, DataObject> body) {
    RestAnswer answer = rest.call(route, body.apply(renderer));
    Optional<DiscordRenderer> simpler = renderer.simpler();
    return simpler.isPresent()
            && answer instanceof RestAnswer.Refused refused
            && refused.mayTakeAnotherLayout()
        ? rest.call(route, body.apply(simpler.get()))
        : answer;
  }
}
