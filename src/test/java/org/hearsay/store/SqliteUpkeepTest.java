package org.hearsay.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

class SqliteUpkeepTest extends UpkeepContract {

  @TempDir Path folder;
  private int databases;

  @Override
  String emptyDatabase() {
    return "jdbc:sqlite:" + folder.resolve("hearsay" + databases++ + ".db");
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
