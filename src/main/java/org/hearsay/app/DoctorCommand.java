package org.hearsay.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.chat.CheckUp;
import org.hearsay.chat.CheckUp.Level;
import org.hearsay.chat.discord.DiscordDoctor;
import org.hearsay.chat.slack.SlackDoctor;
import org.hearsay.config.OutletsFile;
import org.hearsay.config.Settings;
import org.hearsay.store.Store;
import org.hearsay.store.StoreUnavailable;
import picocli.CommandLine.Command;

/** Looks at everything that can be wrong before the bot runs, and says what to do about it. */
@Command(
    name = "doctor",
    description = "Checks settings, tokens, scopes, database and port; says what to fix.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private static final int SOMETHING_WRONG = 1;

  @Override
  public Integer call() {
    List<CheckUp> found = new ArrayList<>();
    try {
      Settings settings = Setup.settings();
      found.add(CheckUp.ok("The settings can be used."));
      contact(settings, found);
      outlets(found);
      database(settings, found);
      port(settings, found);
      platforms(settings, found);
    } catch (Setup.Unusable e) {
      found.add(CheckUp.problem(String.valueOf(e.getMessage()), "Mend these settings."));
    }
    found.forEach(DoctorCommand::print);
    return found.stream().anyMatch(each -> each.level() == Level.FAIL) ? SOMETHING_WRONG : 0;
  }

  private static void contact(Settings settings, List<CheckUp> found) {
    if (settings.fetch().contact() == null) {
      found.add(
          CheckUp.warning(
              "Sites that are read cannot learn who runs this.",
              "Set fetch.contact (HEARSAY_FETCH_CONTACT) to a page about you."));
    }
  }

  private static void outlets(List<CheckUp> found) {
    try {
      int known = OutletsFile.load().all().size();
      found.add(CheckUp.ok(known + " outlets are known by name."));
    } catch (RuntimeException e) {
      found.add(CheckUp.problem(String.valueOf(e.getMessage()), "Mend config/outlets.yaml."));
    }
  }

  private static void database(Settings settings, List<CheckUp> found) {
    try {
      Files.createDirectories(settings.store().dataDir());
      try (Store store = Store.open(settings.store().jdbcUrl(), Clock.systemUTC())) {
        long dead = store.inbox().figures().dead() + store.outbox().figures().dead();
        found.add(
            dead == 0
                ? CheckUp.ok("The database can be read and written.")
                : CheckUp.warning(
                    "The database can be read and written; " + dead + " answers were given up.",
                    "/hearsay status in a chat says why."));
      }
    } catch (IOException e) {
      found.add(
          CheckUp.problem(
              "The data folder "
                  + settings.store().dataDir()
                  + " cannot be made: "
                  + e.getMessage(),
              "Set data.dir (HEARSAY_DATA_DIR) to a folder that this user may write."));
    } catch (StoreUnavailable e) {
      found.add(
          CheckUp.problem(
              String.valueOf(e.getMessage()),
              "Look at data.dir (HEARSAY_DATA_DIR) and store.url (HEARSAY_STORE_URL)."));
    }
  }

  private static void port(Settings settings, List<CheckUp> found) {
    Settings.Web web = settings.web();
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(web.bind(), web.port()));
      found.add(CheckUp.ok("Port " + web.port() + " on " + web.bind() + " is free."));
    } catch (IOException e) {
      if (!String.valueOf(e.getMessage()).contains("in use")) {
        found.add(
            CheckUp.problem(
                "Nothing can listen on " + web.bind() + ":" + web.port() + ": " + e.getMessage(),
                "Set web.bind (HEARSAY_WEB_BIND) to an address of this machine."));
        return;
      }
      found.add(
          CheckUp.warning(
              "Port " + web.port() + " on " + web.bind() + " is taken, perhaps by Hearsay itself.",
              "If not, choose another with web.port (HEARSAY_WEB_PORT)."));
    }
  }

  private static void platforms(Settings settings, List<CheckUp> found) {
    Connections.slack(settings)
        .ifPresentOrElse(
            slack -> found.addAll(SlackDoctor.examine(slack, Clock.systemUTC())),
            () -> found.add(CheckUp.ok("Slack is off: SLACK_BOT_TOKEN is not set.")));
    Connections.discord(settings)
        .ifPresentOrElse(
            discord -> found.addAll(new DiscordDoctor(discord, Clock.systemUTC()).examine()),
            () -> found.add(CheckUp.ok("Discord is off: DISCORD_TOKEN is not set.")));
  }

  private static void print(CheckUp each) {
    String sign =
        switch (each.level()) {
          case OK -> "ok      ";
          case WARN -> "warning ";
          case FAIL -> "problem ";
        };
    System.out.println(sign + each.what());
    if (!each.fix().isEmpty()) {
      System.out.println("        -> " + each.fix());
    }
  }
}
