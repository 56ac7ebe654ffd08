package org.hearsay.app.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs one stage over JSON lines on every core. Memory is bounded: a line is read only when a
 * worker is about to be free, and none of more than eight million characters. Every input line gets
 * exactly one output line, in any order; a bad line gets {@code {"id":…,"error":…}} and the run
 * goes on.
 */
public final class BatchRun {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_LINE = 8_000_000;
  private static final int LOOK_FOR_ID = 4_096;
  private static final Pattern ID =
      Pattern.compile("\"id\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"|-?\\d{1,18})");

  private final Stage stage;
  private final int workers;
  private final Runnable onLine;

  /**
   * A run of {@code stage}.
   *
   * @param workers how many lines are worked on at once
   * @param onLine called after each finished line, from its worker
   */
  public BatchRun(Stage stage, int workers, Runnable onLine) {
    this.stage = stage;
    this.workers = workers;
    this.onLine = onLine;
  }

  /** Reads {@code in} to its end; returns when the last answer is written to {@code out}. */
  public void run(BufferedReader in, PrintStream out) throws IOException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    Semaphore room = new Semaphore(workers * 2);
    BoundedLines lines = new BoundedLines(in, MAX_LINE);
    try {
      BoundedLines.Line line;
      while ((line = lines.next()) != null) {
        if (line.text().isBlank()) {
          continue;
        }
        BoundedLines.Line row = line;
        room.acquire();
        pool.execute(
            () -> {
              try {
                String answer = answer(row);
                synchronized (out) {
                  out.println(answer);
                  if (room.availablePermits() == workers * 2 - 1) {
                    // Nothing else is at work: whoever waits for this answer gets it now.
                    out.flush();
                  }
                }
                onLine.run();
              } finally {
                room.release();
              }
            });
      }
    } finally {
      pool.shutdown();
      pool.awaitTermination(1, TimeUnit.HOURS);
      out.flush();
    }
  }

  private String answer(BoundedLines.Line line) {
    ObjectNode out = JSON.createObjectNode();
    try {
      if (!line.isWhole()) {
        throw new IllegalArgumentException(
            "The line is longer than " + MAX_LINE + " characters; no article is");
      }
      JsonNode in = JSON.readTree(line.text());
      out.set("id", in.path("id"));
      if (!in.isObject() || in.path("id").isMissingNode()) {
        throw new IllegalArgumentException("Expected an object with an id");
      }
      stage.answer(in, out);
    } catch (JsonProcessingException e) {
      out.set("id", idIn(line.text()));
      out.put("error", "Not a JSON line: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      if (!out.has("id")) {
        out.set("id", idIn(line.text()));
      }
      out.put("error", e.getMessage());
    } catch (NoSuchFileException e) {
      out.put("error", "There is no file " + e.getFile());
    } catch (Exception | Error e) {
      out.put("error", e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    return out.toString();
  }

  /** The id of a line that cannot be read whole; null where it has none in front. */
  private static JsonNode idIn(String line) {
    Matcher id = ID.matcher(line).region(0, Math.min(line.length(), LOOK_FOR_ID));
    try {
      return id.find() ? JSON.readTree(id.group(1)) : JSON.nullNode();
    } catch (JsonProcessingException e) {
      return JSON.nullNode();
    }
  }
}
