package org.hearsay.app;

import java.util.concurrent.Callable;
import org.hearsay.chat.slack.SlackManifest;
import org.hearsay.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what Slack wants to know to make the app. */
@Command(
    name = "manifest",
    description = "Prints the manifest to make the Slack app from.",
    mixinStandardHelpOptions = true)
final class ManifestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "slack", description = "The platform; only Slack has manifests.")
  private String platform = "";

  @Override
  public Integer call() {
    if (!platform.equals("slack")) {
      throw new ParameterException(
          spec.commandLine(), "Only Slack has manifests: hearsay manifest slack");
    }
    Settings settings = Setup.settings();
    boolean sockets = settings.slack().appToken() != null || settings.web().publicUrl() == null;
    System.out.println(SlackManifest.json(sockets ? null : settings.web().publicUrl()));
    return 0;
  }
}
