package org.hearsay.app.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An article without marks, for the small parser to learn from.
 *
 * @param id its name
 * @param text title and body
 */
record Prose(String id, String text) {
  private static final String HEAD = "# id: ";

  /**
   * The articles in {@code folder}, in the order of its files; in a file each begins with a line "#
   * id: " and its name.
   */
  static List<Prose> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    List<Prose> all = new ArrayList<>();
    for (Path file : files) {
      for (String piece : ("\n" + Files.readString(file)).split("\n" + HEAD, -1)) {
        int line = piece.indexOf('\n');
        if (line > 0) {
          all.add(new Prose(piece.substring(0, line).strip(), piece.substring(line).strip()));
        }
      }
    }
    return all;
  }
}
