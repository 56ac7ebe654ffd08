package org.hearsay.app.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs one stage over JSON lines on every core. Memory is bounded: a line is read only when a
 * worker is about to be free. Every input line gets exactly one output line, in any order; a bad
 * line gets {@code {"id":…,"error":…}} and the run goes on.
 */
public final class BatchRun {
  private static final ObjectMapper JSON = new ObjectMapper();
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
    try {
      String line;
      while ((line = in.readLine()) != null) {
        if (line.isBlank()) {
          continue;
        }
        String row = line;
        room.acquire();
        pool.execute(
            () -> {
              try {
                String answer = answer(row);
                synchronized (out) {
                  out.println(answer);
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

  private String answer(String line) {
    ObjectNode out = JSON.createObjectNode();
    try {
      JsonNode in = JSON.readTree(line);
      out.set("id", in.path("id"));
      if (!in.isObject() || in.path("id").isMissingNode()) {
        throw new IllegalArgumentException("Expected an object with an id");
      }
      stage.answer(in, out);
    } catch (JsonProcessingException e) {
      out.putNull("id").put("error", "Not a JSON line: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      out.put("error", e.getMessage());
    } catch (Exception | Error e) {
      out.put("error", e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    return out.toString();
  }
}
