package org.hearsay.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearsay.alert.When;

/**
 * The word after {@code alerts}. People type it, Discord registers it as a subcommand of the group,
 * and {@code help alerts} lists it.
 */
public enum AlertVerb {
  ADD(
      "add <term…> [+word] [-word] [when:…] [to:now|digest@08:00]",
      "Tell this channel of articles"),
  LIST("list [all]", "The alerts of this channel, or of all channels here"),
  TEST("test <id> [url]", "What an alert would have told, and why not more; changes nothing"),
  MUTE("mute <id…|all> 2h|1d|1w|off", "Keep alerts silent for a while"),
  REMOVE("remove <id…|all>", "Remove alerts; there are 10 minutes to take it back"),
  IMPORT("import <yaml>", "Add the alerts that an export holds");

  private final String usage;
  private final String purpose;

  AlertVerb(String usage, String purpose) {
    this.usage = usage;
    this.purpose = purpose;
  }

  /** What may stand behind {@code when:}. */
  public static List<String> matters() {
    return Arrays.stream(When.values()).map(When::word).toList();
  }

  /** As typed: {@code "add"}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The whole form: {@code "alerts list [all]"}. */
  public String usage() {
    return "alerts " + usage;
  }

  /** What it is for, in one line without a full stop; at most 100 characters, Discord's limit. */
  public String purpose() {
    return purpose;
  }
}
