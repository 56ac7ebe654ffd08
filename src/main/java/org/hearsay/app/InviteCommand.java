package org.hearsay.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.chat.discord.DiscordInvite;
import org.hearsay.config.Secret;
import org.hearsay.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the links that bring the bot to a Discord server, or to one person. */
@Command(
    name = "invite",
    description = "Prints the links that bring the bot to a Discord server or to one person.",
    mixinStandardHelpOptions = true)
final class InviteCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "discord", description = "The platform; only Discord has invitations.")
  private String platform = "";

  @Override
  public Integer call() {
    if (!platform.equals("discord")) {
      throw new ParameterException(
          spec.commandLine(), "Only Discord has invitations: hearsay invite discord");
    }
    Settings.Discord discord = Setup.settings().discord();
    Secret token = discord.token();
    Optional<String> application =
        token == null ? Optional.empty() : DiscordInvite.application(token.value());
    if (application.isEmpty()) {
      System.err.println("Set DISCORD_TOKEN to the bot's token first: it names the application.");
      return Setup.CONFIG;
    }
    String id = application.orElseThrow();
    System.out.println("To a server:  " + DiscordInvite.toServer(id, Connections.form(discord)));
    System.out.println("To yourself:  " + DiscordInvite.toPerson(id));
    return 0;
  }
}
