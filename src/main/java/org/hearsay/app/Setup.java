package org.hearsay.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.hearsay.config.Settings;
import org.hearsay.config.SettingsReader;
import org.hearsay.store.Store;
import org.slf4j.LoggerFactory;

/** Reads the settings for a command, or ends it with all that is wrong. */
final class Setup {
  /** Exit status for unusable settings, as in sysexits.h. */
  static final int CONFIG = 78;

  private static final Path FILE = Path.of("config", "hearsay.yaml");

  private Setup() {}

  /** Exit status where the database cannot be used, as in sysexits.h. */
  static final int UNAVAILABLE = 69;

  /** The settings cannot be used; each problem is one sentence. */
  static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unusable(List<String> problems) {
      super("The settings cannot be used:\n  " + String.join("\n  ", problems));
    }
  }

  /** The database, in a folder that is made where there is none. */
  static Store store(Settings settings) {
    dataFolder(settings);
    return Store.open(settings.store().jdbcUrl(), Clock.systemUTC());
  }

  /** Makes the folder of everything kept, unless it is there. */
  static void dataFolder(Settings settings) {
    Path folder = settings.store().dataDir();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Unusable(
          List.of(
              "data.dir (HEARSAY_DATA_DIR): the folder '"
                  + folder
                  + "' cannot be made; expected one that this user may write"));
    }
  }

  /** The settings of {@code config/hearsay.yaml} in the working folder and of the environment. */
  static Settings settings() {
    SettingsReader.Outcome outcome = SettingsReader.read(FILE, System.getenv());
    if (outcome instanceof SettingsReader.Outcome.Ready ready) {
      return ready.settings();
    }
    throw new Unusable(((SettingsReader.Outcome.Unusable) outcome).problems());
  }

  /** For commands whose answer is on the screen: only what went wrong is logged beside it. */
  static void quiet() {
    ((Logger) LoggerFactory.getLogger("org.hearsay")).setLevel(Level.WARN);
  }
}
