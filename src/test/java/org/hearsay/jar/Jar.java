package org.hearsay.jar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The built jar, running. */
final class Jar {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration TO_START = Duration.ofSeconds(60);

  private final Process process;
  private final int port;
  private final Path log;
  private final Duration took;

  /**
   * How to start one.
   *
   * @param url of its database
   * @param port where it listens; the same after a restart, as an operator would have it
   */
  record Setup(Path folder, String url, int port, NewsSites sites, SlackService slack) {
    static Setup of(Path folder, String url, NewsSites sites, SlackService slack)
        throws IOException {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return new Setup(folder, url, socket.getLocalPort(), sites, slack);
      }
    }
  }

  private Jar(Process process, int port, Path log, Duration took) {
    this.process = process;
    this.port = port;
    this.log = log;
    this.took = took;
  }

  /** Starts it and returns once {@code /ready} says so. */
  static Jar start(Setup setup) throws IOException, InterruptedException {
    Path log = setup.folder().resolve("jar-" + setup.port() + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-Djdk.net.hosts.file=" + setup.sites().hostsFile(setup.folder()),
            "-jar",
            System.getProperty("hearsay.jar", "target/hearsay.jar"),
            "serve");
    builder
        .environment()
        .putAll(
            Map.of(
                "HEARSAY_WEB_PORT", String.valueOf(setup.port()),
                "HEARSAY_DATA_DIR", setup.folder().resolve("data").toString(),
                "HEARSAY_STORE_URL", setup.url(),
                "HEARSAY_FETCH_ALLOW_ADDRESSES", setup.sites().address(),
                "HEARSAY_SLACK_API_BASE", setup.slack().base(),
                "SLACK_BOT_TOKEN", "xoxb-1-jar",
                "SLACK_SIGNING_SECRET", Newsroom.SECRET));
    long from = System.nanoTime();
    Process process =
        builder
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    while (!isReady(setup.port())) {
      if (!process.isAlive() || System.nanoTime() - from > TO_START.toNanos()) {
        process.destroyForcibly();
        throw new IllegalStateException("The jar did not start; see " + Files.readString(log));
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return new Jar(process, setup.port(), log, Duration.ofNanos(System.nanoTime() - from));
  }

  /** How long it took until it was ready. */
  Duration took() {
    return took;
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  String get(String path) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString()).body();
  }

  /** Everything it said on standard output and error, in all its lives at this port. */
  List<String> said() throws IOException {
    return Files.readAllLines(log);
  }

  /** kill -9. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM; how long it took to end, a second more than {@code patience} where it did not. */
  Duration terminate(Duration patience) throws InterruptedException {
    long from = System.nanoTime();
    process.destroy();
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
      return patience.plusSeconds(1);
    }
    return Duration.ofNanos(System.nanoTime() - from);
  }

  /** How much processor time it has used. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /**
   * What it holds.
   *
   * @param files open files, sockets among them
   * @param heap bytes after a collection
   */
  record Holds(long threads, long files, long sockets, long heap) {}

  Holds holds() throws IOException, InterruptedException {
    String pid = String.valueOf(process.pid());
    // Twice: what a finalizer or a cleaner let go of at the first goes at the second.
    for (int i = 0; i < 2; i++) {
      new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, "GC.run")
          .redirectOutput(new File("/dev/null"))
          .redirectErrorStream(true)
          .start()
          .waitFor();
    }
    double heap =
        get("/metrics")
            .lines()
            .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
            .sum();
    long files = 0;
    long sockets = 0;
    try (Stream<Path> open = Files.list(Path.of("/proc", pid, "fd"))) {
      for (Path each : open.toList()) {
        files++;
        sockets += isSocket(each) ? 1 : 0;
      }
    }
    try (Stream<Path> threads = Files.list(Path.of("/proc", pid, "task"))) {
      return new Holds(threads.count(), files, sockets, (long) heap);
    }
  }

  private static boolean isSocket(Path file) {
    try {
      return Files.readSymbolicLink(file).toString().startsWith("socket:");
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isReady(int port) throws InterruptedException {
    try {
      HttpRequest ask =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ready"))
              .timeout(Duration.ofSeconds(2))
              .build();
      HttpResponse<byte[]> answer = HTTP.send(ask, BodyHandlers.ofByteArray());
      return answer.statusCode() == 200 && new String(answer.body(), UTF_8).equals("ready");
    } catch (IOException e) {
      return false;
    }
  }
}
