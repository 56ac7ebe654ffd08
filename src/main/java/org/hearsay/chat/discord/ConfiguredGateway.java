package org.hearsay.chat.discord;

import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/** Asks Discord for its gateway, reads the answer leniently, and lets a configured address win. */
final class ConfiguredGateway extends ConcurrentSessionController {
  private static final int UNAUTHORIZED = 401;
  private final DiscordSettings settings;
  private volatile @Nullable String lastTold;

  ConfiguredGateway(DiscordSettings settings) {
    this.settings = settings;
  }

  /** JDA asks after a connection that failed, and would go on with an address of its own. */
  @Override
  public String getGateway() {
    String address = address(lastTold);
    return address == null ? super.getGateway() : address;
  }

  /**
   * @throws TokenRefused when Discord does not know the token
   * @throws Unreachable when there is no gateway to connect to now
   */
  @Override
  public ShardedGateway getShardedGateway(JDA jda) {
    RestAnswer answer =
        new DiscordCall(jda, Route.Misc.GATEWAY_BOT.compile(), null).submit(false).join();
    if (answer instanceof RestAnswer.Refused refused && refused.status() == UNAUTHORIZED) {
      throw new TokenRefused();
    }
    Optional<DataObject> told =
        answer instanceof RestAnswer.Done done ? MessageJson.parse(done.json()) : Optional.empty();
    String address = address(told.map(body -> body.getString("url", null)).orElse(null));
    boolean maySkipAsking = settings.gateway() != null && answer instanceof RestAnswer.Refused;
    if (address == null || (told.isEmpty() && !maySkipAsking)) {
      throw new Unreachable("Discord named no gateway: " + answer);
    }
    lastTold = address;
    int shards = told.map(body -> body.getInt("shards", 1)).orElse(1);
    int concurrency =
        told.flatMap(body -> body.optObject("session_start_limit"))
            .map(limit -> limit.getInt("max_concurrency", 1))
            .orElse(1);
    return new ShardedGateway(address, Math.max(shards, 1), Math.max(concurrency, 1));
  }

  private @Nullable String address(@Nullable String told) {
    return settings.gateway() == null ? told : settings.gateway().toString();
  }

  /** There is no gateway to connect to now; worth another try. */
  static final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreachable(String message) {
      super(message);
    }
  }

  /** Somebody must change the token. */
  static final class TokenRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    TokenRefused() {
      super("Discord does not know this bot token; set DISCORD_TOKEN to the one of the Bot page");
    }
  }
}
