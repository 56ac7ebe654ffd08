package org.hearsay.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class PostgresUpkeepTest extends UpkeepContract {

  @Override
  String emptyDatabase() throws Exception {
    return PostgresServer.shared().emptyDatabase();
  }

  /** Looks into the tables' files, not into the log of changes that PostgreSQL recycles. */
  @Override
  boolean filesHold(String words) throws Exception {
    Path tables = PostgresServer.shared().writtenOut(url);
    try (Stream<Path> files = Files.walk(tables)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words)) {
          return true;
        }
      }
    }
    return false;
  }
}
