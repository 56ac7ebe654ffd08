package org.hearsay.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteAlertsTest extends AlertsContract {

  @TempDir static Path folder;

  @Override
  String emptyDatabase() {
    return "jdbc:sqlite:" + folder.resolve("hearsay.db");
  }
}
