package org.hearsay.chat.discord;

import static org.hearsay.chat.discord.DiscordCommands.add;
import static org.hearsay.chat.discord.DiscordCommands.oneOf;
import static org.hearsay.chat.discord.DiscordCommands.text;

import java.util.Arrays;
import java.util.StringJoiner;
import java.util.function.Function;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;
import org.hearsay.chat.AlertVerb;
import org.hearsay.chat.Verb;
import org.jspecify.annotations.Nullable;

/** {@code /hearsay alerts …} as Discord wants it told: a group with a subcommand for each verb. */
final class DiscordAlertCommands {
  private DiscordAlertCommands() {}

  static SubcommandGroupData group() {
    return new SubcommandGroupData(Verb.ALERTS.word(), Verb.ALERTS.purpose())
        .addSubcommands(Arrays.stream(AlertVerb.values()).map(DiscordAlertCommands::of).toList());
  }

  private static SubcommandData of(AlertVerb verb) {
    SubcommandData command = new SubcommandData(verb.word(), verb.purpose());
    return switch (verb) {
      case ADD ->
          command.addOptions(
              text(
                  "filter",
                  "outlet:\"daily mail\" person:Putin topic:S-400 site:… feed:… +word -word"),
              oneOf(
                  "when",
                  "Only when this is the matter with the article",
                  AlertVerb.matters().toArray(String[]::new)),
              text("to", "now, or digest@08:00 for once a day"));
      case LIST -> command.addOptions(oneOf("of", "This channel, or all of them", "all"));
      case TEST ->
          command.addOptions(
              ids("id", "The alert").setRequired(true),
              text("url", "A page to try it on, instead of the last reports"));
      case MUTE ->
          command.addOptions(
              ids("ids", "The alert, several, or all").setRequired(true),
              text("time", "For how long: 2h, 1d, 1w; off lets it speak").setRequired(true));
      case REMOVE -> command.addOptions(ids("ids", "The alert, several, or all").setRequired(true));
      case IMPORT ->
          command.addOptions(text("yaml", "What /hearsay export alerts gave").setRequired(true));
    };
  }

  /**
   * What a person would have typed.
   *
   * @param filledIn the value of a field; null when it was left empty
   */
  static String words(AlertVerb verb, Function<String, @Nullable String> filledIn) {
    StringJoiner words = new StringJoiner(" ");
    words.add(Verb.ALERTS.word()).add(verb.word());
    switch (verb) {
      case ADD -> {
        add(words, filledIn, "filter");
        addKeyed(words, filledIn, "when");
        addKeyed(words, filledIn, "to");
      }
      case LIST -> add(words, filledIn, "of");
      case TEST -> add(words, filledIn, "id", "url");
      case MUTE -> add(words, filledIn, "ids", "time");
      case REMOVE -> add(words, filledIn, "ids");
      case IMPORT -> add(words, filledIn, "yaml");
    }
    return words.toString();
  }

  private static void addKeyed(
      StringJoiner words, Function<String, @Nullable String> filledIn, String key) {
    String value = filledIn.apply(key);
    if (value != null && !value.isBlank()) {
      words.add(key + ":" + value.strip());
    }
  }

  private static OptionData ids(String name, String description) {
    return text(name, description).setAutoComplete(true);
  }
}
