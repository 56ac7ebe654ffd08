package org.hearsay.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL of our own on 127.0.0.1 with fsync on, from the programs that the machine has. Where
 * it has none, tests are skipped, saying so; in CI they fail.
 */
public final class PostgresServer implements AutoCloseable {

  private static PostgresServer shared;

  private final Path bin;
  private final Path folder;
  private final int port;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresServer(Path bin) throws Exception {
    this.bin = bin;
    this.folder = Files.createTempDirectory("hearsay-postgres");
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = socket.getLocalPort();
    }
    if (isRoot()) {
      Files.setOwner(
          folder,
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
    }
    run("initdb", "-D", cluster(), "-U", "hearsay", "-A", "trust", "-E", "UTF8", "--no-sync");
    start();
  }

  /** One server for all tests of this JVM; ends with it. */
  public static synchronized PostgresServer shared() throws Exception {
    if (shared == null) {
      shared = new PostgresServer(programs());
      PostgresServer server = shared;
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }
    return shared;
  }

  /** A JDBC URL of a new database. */
  public String emptyDatabase() throws Exception {
    String name = "t" + databases.incrementAndGet();
    run("createdb", "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", "hearsay", name);
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=hearsay";
  }

  /** Pulls the plug and starts anew. */
  public void restart() throws Exception {
    run("pg_ctl", "-D", cluster(), "-m", "immediate", "-w", "stop");
    start();
  }

  /** The folder of a database's tables, after everything in memory was written there. */
  Path writtenOut(String url) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT");
      try (ResultSet row =
          statement.executeQuery(
              "SELECT oid FROM pg_database WHERE datname = current_database()")) {
        row.next();
        return files().resolve("base").resolve(row.getString(1));
      }
    }
  }

  private Path files() {
    return folder.resolve("cluster");
  }

  @Override
  public void close() {
    try {
      run("pg_ctl", "-D", cluster(), "-m", "immediate", "-w", "stop");
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("PostgreSQL in " + folder + " did not stop", e);
    }
  }

  private void start() throws Exception {
    String options =
        "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder;
    run("pg_ctl", "-D", cluster(), "-l", folder + "/log", "-w", "-o", options, "start");
  }

  private String cluster() {
    return files().toString();
  }

  private void run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      // PostgreSQL refuses to run as root.
      command.addAll(
          List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
    }
    command.add(bin.resolve(program).toString());
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("hearsay-postgres", ".txt");
    int status =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    String said = Files.readString(output);
    Files.delete(output);
    if (status != 0) {
      throw new IllegalStateException(program + " ended with " + status + ": " + said);
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static Path programs() throws IOException {
    Optional<Path> found;
    Path debian = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        found =
            versions
                .map(version -> version.resolve("bin"))
                .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                .max(Comparator.naturalOrder());
      }
    } else {
      found =
          Stream.of(System.getenv("PATH").split(":"))
              .map(Path::of)
              .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
              .findFirst();
    }
    if (found.isEmpty() && System.getenv("CI") == null) {
      System.out.println("Skipped: no PostgreSQL here (Debian: apt install postgresql).");
      Assumptions.abort("No PostgreSQL on this machine");
    }
    return found.orElseThrow(
        () -> new IllegalStateException("No PostgreSQL here, and CI needs one."));
  }
}
