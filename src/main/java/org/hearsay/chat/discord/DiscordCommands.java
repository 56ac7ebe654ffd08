package org.hearsay.chat.discord;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Function;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.hearsay.chat.ChannelSettings;
import org.hearsay.chat.Verb;
import org.jspecify.annotations.Nullable;

/**
 * {@code /hearsay} as Discord wants it told: a subcommand for each verb, with a field for each
 * part. What was filled in becomes the words that people type elsewhere.
 */
final class DiscordCommands {
  static final String NAME = "hearsay";
  static final String CHECK_SOURCES = "Check sources";
  static final String SUMMARISE = "Summarise for me";

  private DiscordCommands() {}

  /** Everything to register; for servers and for people who install us for themselves. */
  static List<CommandData> all() {
    return List.of(
        everywhere(
            Commands.slash(NAME, "Who says so, and who has checked it")
                .addSubcommands(
                    Arrays.stream(Verb.values())
                        .filter(verb -> verb != Verb.ALERTS)
                        .map(DiscordCommands::of)
                        .toList())
                .addSubcommandGroups(DiscordAlertCommands.group())),
        everywhere(Commands.message(CHECK_SOURCES)),
        everywhere(Commands.message(SUMMARISE)));
  }

  private static CommandData everywhere(CommandData command) {
    return command
        .setContexts(
            InteractionContextType.GUILD,
            InteractionContextType.BOT_DM,
            InteractionContextType.PRIVATE_CHANNEL)
        .setIntegrationTypes(IntegrationType.ALL);
  }

  private static SubcommandData of(Verb verb) {
    SubcommandData command = new SubcommandData(verb.word(), verb.purpose());
    return switch (verb) {
      case SUMMARY ->
          command.addOptions(
              text("url", "The article").setRequired(true),
              oneOf("show", "Who sees it; only you unless you say here", "private", "here"));
      case SOURCES ->
          command.addOptions(
              text("of", "The article, or the id of a report")
                  .setRequired(true)
                  .setAutoComplete(true));
      case SETTINGS ->
          command.addOptions(
              text("where", "This channel unless you say everywhere")
                  .addChoice("this channel", "channel")
                  .addChoice("all channels without settings of their own", "workspace"),
              oneOf("auto", "When Hearsay answers unasked", autoModes()),
              text("quiet", "How long the same article gets no second reply: 30m, 2h, 1d")
                  .setAutoComplete(true),
              oneOf("sites", "Which sites it speaks about", "mute", "only", "all"),
              text("hosts", "The sites to mute, or the only ones: example.org example.net")
                  .setAutoComplete(true),
              text("zone", "Whose clock digests and quiet hours go by: Europe/Berlin"),
              text("quiethours", "When alerts wait: 22:00-07:00, or off"),
              oneOf(
                  "lock", "Whether only Manage Server may change settings and alerts", "on", "off"),
              text("reset", "Follow what was set for all channels again")
                  .addChoice("yes, and nothing else", "reset"));
      case HELP -> command.addOptions(oneOf("verb", "What about", verbs()));
      case FORGET ->
          command.addOptions(
              oneOf("what", "What to delete", "me", "report", "channel", "workspace")
                  .setRequired(true),
              text("report", "The id of the report, when it is one").setAutoComplete(true));
      case EXPORT ->
          command.addOptions(
              oneOf("what", "What to export", "report", "alerts").setRequired(true),
              text("report", "The id of the report, when it is one").setAutoComplete(true));
      case ALERTS -> throw new IllegalArgumentException("A group, not a command");
      case STATUS, PRIVACY -> command;
    };
  }

  /**
   * What a person would have typed.
   *
   * @param filledIn the value of a field; null when it was left empty
   */
  static String words(Verb verb, Function<String, @Nullable String> filledIn) {
    StringJoiner words = new StringJoiner(" ");
    words.add(verb.word());
    switch (verb) {
      case SUMMARY -> add(words, filledIn, "url", "show");
      case SOURCES -> add(words, filledIn, "of");
      case SETTINGS -> {
        if ("workspace".equals(filledIn.apply("where"))) {
          words.add("workspace");
        }
        add(words, filledIn, "reset");
        addNamed(words, filledIn, "auto");
        addNamed(words, filledIn, "quiet");
        addNamed(words, filledIn, "sites");
        add(words, filledIn, "hosts");
        addNamed(words, filledIn, "zone");
        addNamed(words, filledIn, "quiethours");
        addNamed(words, filledIn, "lock");
      }
      case HELP -> add(words, filledIn, "verb");
      case FORGET -> add(words, filledIn, "what", "report");
      case EXPORT -> add(words, filledIn, "what", "report");
      case ALERTS -> throw new IllegalArgumentException("A group, not a command");
      case STATUS, PRIVACY -> {}
    }
    return words.toString();
  }

  static void add(
      StringJoiner words, Function<String, @Nullable String> filledIn, String... fields) {
    for (String field : fields) {
      String value = filledIn.apply(field);
      if (value != null && !value.isBlank()) {
        words.add(value.strip());
      }
    }
  }

  private static void addNamed(
      StringJoiner words, Function<String, @Nullable String> filledIn, String field) {
    String value = filledIn.apply(field);
    if (value != null && !value.isBlank()) {
      words.add(field).add(value.strip());
    }
  }

  static OptionData text(String name, String description) {
    return new OptionData(OptionType.STRING, name, description);
  }

  static OptionData oneOf(String name, String description, String... choices) {
    OptionData option = text(name, description);
    for (String choice : choices) {
      option.addChoice(choice, choice);
    }
    return option;
  }

  private static String[] autoModes() {
    return Arrays.stream(ChannelSettings.Auto.values())
        .map(mode -> mode.name().toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }

  private static String[] verbs() {
    return Arrays.stream(Verb.values()).map(Verb::word).toArray(String[]::new);
  }

  /** What to offer in a field; where a link may stand as well as a report, reports are offered. */
  static String suggested(String field) {
    return field.equals("of") ? "report" : field;
  }
}
