package org.hearsay.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteFeedsTest extends FeedsContract {

  @TempDir static Path folder;

  @Override
  String emptyDatabase() {
    return "jdbc:sqlite:" + folder.resolve("hearsay.db");
  }

  /** SQLite is one instance's, whose next life ends the one before. */
  @Override
  String sharingLife(int number) {
    return life;
  }
}
