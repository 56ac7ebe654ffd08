package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteUpkeepTest extends UpkeepContract {

  @TempDir Path folder;
  private int databases;

  @Override
  String emptyDatabase() {
    return "jdbc:sqlite:" + folder.resolve("hearsay" + databases++ + ".db");
  }

  @Test
  void oneBotAtATimeRunsOnAFile() {
    String own = emptyDatabase();
    try (Store running = Store.openToRun(own, clock)) {
      assertThatThrownBy(() -> Store.openToRun(own, clock))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("Another Hearsay runs on");
      // Commands of the operator take their turn.
      try (Store beside = Store.open(own, clock)) {
        assertThat(beside.forgetting().person("local", "ada")).isZero();
      }
    }
    Store.openToRun(own, clock).close();
  }

  @Test
  void aFileThatIsNoDatabaseIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("diary.db"), "Dear diary, ".repeat(500));
    assertThatThrownBy(() -> Store.open("jdbc:sqlite:" + file, clock))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("diary.db cannot be opened")
        .hasMessageContaining("file is not a database");
  }

  @Override
  boolean filesHold(String words) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words)) {
          return true;
        }
      }
    }
    return false;
  }
}
