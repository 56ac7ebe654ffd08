package org.hearsay.app;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.chat.ChannelRef;
import org.hearsay.store.Forgetting;
import org.hearsay.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deletes what somebody wants forgotten, from the database's files too. */
@Command(
    name = "forget",
    description = {
      "Deletes what is kept, from the database's files too.",
      "  hearsay forget report ID",
      "  hearsay forget channel PLATFORM WORKSPACE CHANNEL",
      "  hearsay forget workspace PLATFORM WORKSPACE",
      "  hearsay forget person PLATFORM PERSON"
    },
    customSynopsis = "hearsay forget report|channel|workspace|person NAME…",
    mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "2..4", paramLabel = "WHAT", description = "What to forget, as above.")
  private List<String> what = List.of();

  @Override
  public Integer call() {
    try (Store store = Store.open(Setup.settings().store().jdbcUrl(), Clock.systemUTC())) {
      int gone = forget(store.forgetting());
      System.out.println(gone == 0 ? "Nothing of that was kept." : "Forgotten: " + gone + " rows.");
      return 0;
    }
  }

  private int forget(Forgetting forgetting) {
    String form = what.get(0) + " " + (what.size() - 1);
    return switch (form) {
      case "report 1" -> forgetting.report(what.get(1));
      case "channel 3" -> forgetting.channel(new ChannelRef(what.get(1), what.get(2), what.get(3)));
      case "workspace 2" -> forgetting.workspace(what.get(1), what.get(2));
      case "person 2" -> forgetting.person(what.get(1), what.get(2));
      default ->
          throw new ParameterException(
              spec.commandLine(), "Expected one of the forms that hearsay forget --help shows");
    };
  }
}
