package org.hearsay.app.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Counts the words of everything there is; needs no annotation. */
final class WordTrainer implements Trainer {
  private static final List<String> LOWER_CASED = List.of("cnndm", "xsum");

  @Override
  public void train(Path data, Path resources, PrintStream figures) throws IOException {
    WordCounts counts = new WordCounts();
    for (String corpus : LOWER_CASED) {
      for (JsonNode row : JsonLines.read(data.resolve(corpus + ".jsonl"))) {
        counts.count(row.path("article").asText(), false);
      }
    }
    for (JsonNode row : JsonLines.read(data.resolve("fnc-bodies.jsonl"))) {
      counts.count(row.path("body").asText(), true);
    }
    for (JsonNode row : JsonLines.read(data.resolve("checkthat.jsonl"))) {
      counts.count(row.path("text").asText(), true);
    }
    for (String corpus : List.of("wice", "attributionbench")) {
      for (JsonNode row : JsonLines.read(data.resolve(corpus + ".jsonl"))) {
        counts.count(String.join("\n", JsonLines.strings(row.path("page"))), true);
      }
    }
    List<String> lines = counts.lines();
    Path file = resources.resolve("org/hearsay/read/word-rarity.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
    figures.println(lines.size() - 1 + " words counted");
  }
}
