package org.hearsay.chat.discord;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.handle.SocketHandler;
import org.jspecify.annotations.Nullable;

/**
 * Puts into an interaction what JDA cannot do without and we never look at, so that one that lacks
 * it, or has null there, is read all the same.
 */
final class LenientInteractions extends SocketHandler {
  static final String EVENT = "INTERACTION_CREATE";

  private static final int IN_SERVER = 0;
  private static final int DIRECT = 1;

  private final SocketHandler strict;

  private LenientInteractions(JDAImpl jda, SocketHandler strict) {
    super(jda);
    this.strict = strict;
  }

  /** Takes the place of JDA's own handler, which it leaves the rest to. */
  static void in(JDA jda) {
    JDAImpl client = (JDAImpl) jda;
    client
        .getClient()
        .getHandlers()
        .computeIfPresent(
            EVENT,
            (event, handler) ->
                handler instanceof LenientInteractions
                    ? handler
                    : new LenientInteractions(client, handler));
  }

  @Override
  protected @Nullable Long handleInternally(DataObject interaction) {
    complete(interaction);
    strict.handle(responseNumber, allContent);
    return null;
  }

  static void complete(DataObject interaction) {
    int where = interaction.isNull("guild_id") ? DIRECT : IN_SERVER;
    if (interaction.isNull("channel")) {
      interaction.put(
          "channel", DataObject.empty().put("id", interaction.getString("channel_id", "0")));
    }
    DataObject channel = interaction.getObject("channel");
    if (channel.isNull("type")) {
      channel.put("type", where);
    }
    if (where == IN_SERVER && interaction.isNull("guild")) {
      interaction.put(
          "guild",
          DataObject.empty()
              .put("id", interaction.getString("guild_id"))
              .put("features", DataArray.empty()));
    }
    if (interaction.isNull("context")) {
      interaction.put("context", where);
    }
    if (interaction.isNull("authorizing_integration_owners")) {
      interaction.put("authorizing_integration_owners", DataObject.empty());
    }
    interaction.optObject("data").ifPresent(LenientInteractions::withoutNullOptions);
  }

  private static void withoutNullOptions(DataObject part) {
    if (part.isNull("options")) {
      part.remove("options");
    }
    part.optArray("options").orElseGet(DataArray::empty).stream(DataArray::getObject)
        .forEach(LenientInteractions::withoutNullOptions);
  }
}
