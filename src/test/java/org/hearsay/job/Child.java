package org.hearsay.job;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.hearsay.chat.Intake.Acceptance;

/** A running {@link Victim}, as its parent sees it. */
final class Child {

  private static final Duration TO_START = Duration.ofSeconds(60);

  private final Process process;
  private final PrintWriter orders;
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
  private final BiConsumer<String, Acceptance> onAck;
  private final List<Long> latencies = new ArrayList<>();
  private volatile long open = -1;
  private volatile long dead = -1;
  private volatile long healthReports;
  private volatile boolean isReady;

  /**
   * How to start one.
   *
   * @param looks whether it looks on the board before it posts again
   * @param beat of its heart
   */
  record Setup(String url, String name, int board, boolean looks, Duration beat) {
    Setup(String url, int board) {
      this(url, "one", board, true, Duration.ofSeconds(1));
    }

    Setup named(String other) {
      return new Setup(url, other, board, looks, beat);
    }

    Setup blind() {
      return new Setup(url, name, board, false, beat);
    }
  }

  private Child(Process process, BiConsumer<String, Acceptance> onAck) {
    this.process = process;
    this.onAck = onAck;
    this.orders = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    Thread reader = new Thread(this::read, "child-reader");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts one and returns when it is ready; {@code onAck} hears what became of each event. */
  static Child start(Setup setup, BiConsumer<String, Acceptance> onAck) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-cp",
            classPath(),
            Victim.class.getName(),
            setup.url(),
            setup.name(),
            String.valueOf(setup.board()),
            String.valueOf(setup.looks()),
            String.valueOf(setup.beat().toMillis()));
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(new File("target", "children.log")))
            .start();
    Child child = new Child(process, onAck);
    if (!child.ready.await(TO_START.toSeconds(), TimeUnit.SECONDS) || !child.isReady) {
      process.destroyForcibly();
      throw new IllegalStateException("The program did not start.");
    }
    return child;
  }

  /** Ours; some test runners do not have it in {@code java.class.path}. */
  private static String classPath() {
    if (Child.class.getClassLoader() instanceof URLClassLoader loader) {
      return Arrays.stream(loader.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }

  void send(String id, String channel) {
    sentAt.put(id, System.nanoTime());
    orders.println("EVENT\t" + id + "\t" + channel);
  }

  void setClock(Duration ahead) {
    orders.println("CLOCK\t" + ahead.toSeconds());
  }

  /** Whether, asked now, it has nothing left to do. */
  boolean isIdle() {
    long before = healthReports;
    orders.println("HEALTH");
    Eventually.holds(Duration.ofSeconds(5), () -> healthReports > before || !process.isAlive());
    return open == 0;
  }

  /** Things it gave up, when last asked. */
  long dead() {
    return dead;
  }

  /** How long each event took to be acknowledged, in nanoseconds. */
  List<Long> latencies() {
    synchronized (latencies) {
      return List.copyOf(latencies);
    }
  }

  /** How much processor time it has used. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** From now on no file of its may grow beyond {@code bytes}, or "unlimited". */
  void limitFiles(String bytes) throws Exception {
    new ProcessBuilder(
            "prlimit", "--pid", String.valueOf(process.pid()), "--fsize=" + bytes + ":unlimited")
        .inheritIO()
        .start()
        .waitFor();
  }

  /** kill -9. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM; how long it took to end, or longer than {@code patience}. */
  Duration terminate(Duration patience) throws InterruptedException {
    long from = System.nanoTime();
    process.destroy();
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
      return patience.plusSeconds(1);
    }
    return Duration.ofNanos(System.nanoTime() - from);
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("@")) {
          hear(line.substring(1).split("\t"));
        }
      }
    } catch (IOException e) {
      // It was killed in the middle of a word.
      ready.countDown();
    }
    ready.countDown();
  }

  private void hear(String[] words) {
    switch (words[0]) {
      case "READY" -> {
        isReady = true;
        ready.countDown();
      }
      case "ACK" -> {
        Long sent = sentAt.remove(words[1]);
        if (sent != null) {
          synchronized (latencies) {
            latencies.add(System.nanoTime() - sent);
          }
        }
        onAck.accept(words[1], Acceptance.valueOf(words[2]));
      }
      case "HEALTH" -> {
        open = Long.parseLong(words[1]);
        dead = Long.parseLong(words[2]);
        healthReports++;
      }
      default -> throw new IllegalArgumentException(words[0]);
    }
  }
}
