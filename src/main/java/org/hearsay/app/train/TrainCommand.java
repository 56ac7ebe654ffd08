package org.hearsay.app.train;

import picocli.CommandLine.Command;

/** Trains what is shipped. For those who work on Hearsay, so the help does not list it. */
@Command(
    name = "train",
    hidden = true,
    description = "Trains a model that is shipped, from articles in src/train.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "MODEL",
    subcommands = {AttributeTraining.class, MissedAttributions.class, TokenLines.class})
public final class TrainCommand {}
