package org.hearsay.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A server on 127.0.0.1 that writes whatever bytes its endpoints like: nothing stands between them
 * and the socket, so they can break every rule of HTTP. It counts what it was asked and what it got
 * rid of.
 */
public final class HostileServer implements AutoCloseable {
  private static final int SEND_BUFFER_BYTES = 256 << 10;

  private final ServerSocket listening;
  private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> sent = new ConcurrentHashMap<>();
  private final Map<String, Asked> last = new ConcurrentHashMap<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "hostile-server");
            thread.setDaemon(true);
            return thread;
          });

  /** Answers one request; then the connection is closed. */
  @FunctionalInterface
  public interface Endpoint {
    void answer(Asked request, Wire wire) throws IOException;
  }

  /**
   * A request.
   *
   * @param path with its query
   * @param headers by lower-case name
   */
  public record Asked(String path, Map<String, String> headers) {}

  /** What is said before anything is asked; null where questions are read first. */
  private final @Nullable Endpoint greeting;

  private HostileServer(ServerSocket listening, @Nullable Endpoint greeting) {
    this.listening = listening;
    this.greeting = greeting;
    threads.execute(this::accept);
  }

  /** A server that speaks plain HTTP, or what its endpoints call that. */
  public static HostileServer start() {
    try {
      return new HostileServer(bound(new ServerSocket()), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server that speaks TLS first. */
  public static HostileServer startTls(SSLContext context) {
    try {
      return new HostileServer(bound(context.getServerSocketFactory().createServerSocket()), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server that talks without listening. */
  public static HostileServer startDeaf(Endpoint greeting) {
    try {
      return new HostileServer(bound(new ServerSocket()), greeting);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ServerSocket bound(ServerSocket socket) throws IOException {
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    return socket;
  }

  public int port() {
    return listening.getLocalPort();
  }

  /** Where it listens, "127.0.0.1:40000". */
  public String authority() {
    return "127.0.0.1:" + port();
  }

  public String url(String path) {
    return "http://" + authority() + path;
  }

  /** Answers {@code path} so, whatever query follows it. */
  public HostileServer on(String path, Endpoint endpoint) {
    endpoints.put(path, endpoint);
    return this;
  }

  /** How often {@code path} was asked for. */
  public int asked(String path) {
    return asked.getOrDefault(path, new AtomicInteger()).get();
  }

  /** How many bytes {@code path} could write in all, those on their way included. */
  public long sent(String path) {
    return sent.getOrDefault(path, new AtomicLong()).get();
  }

  /** The last request for {@code path}. */
  public Asked lastAsked(String path) {
    Asked request = last.get(path);
    if (request == null) {
      throw new AssertionError(path + " was never asked for");
    }
    return request;
  }

  /** How many connections were made, whether or not anything was asked. */
  public int connections() {
    return connections.get();
  }

  private void accept() {
    while (true) {
      try {
        Socket socket = listening.accept();
        connections.incrementAndGet();
        open.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setSendBufferSize(SEND_BUFFER_BYTES);
      Asked request = greeting == null ? read(socket.getInputStream()) : new Asked("*", Map.of());
      String path = request.path().split("\\?", 2)[0];
      asked.computeIfAbsent(path, p -> new AtomicInteger()).incrementAndGet();
      last.put(path, request);
      Wire wire = new Wire(socket, sent.computeIfAbsent(path, p -> new AtomicLong()));
      Endpoint endpoint = greeting == null ? endpoints.get(path) : greeting;
      if (endpoint == null) {
        wire.page("404 Not Found", "", "No such page");
      } else {
        endpoint.answer(request, wire);
      }
    } catch (IOException e) {
      // The fetcher hung up, which is the point of many a case.
    } finally {
      open.remove(socket);
    }
  }

  private static Asked read(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      lines.add(line);
    }
    if (lines.isEmpty()) {
      throw new IOException("Nothing was asked");
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String header : lines.subList(1, lines.size())) {
      String[] words = header.split(":", 2);
      headers.put(words[0].toLowerCase(Locale.ROOT), words.length < 2 ? "" : words[1].strip());
    }
    String[] question = lines.get(0).split(" ", -1);
    return new Asked(question.length < 2 ? "" : question[1], headers);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(UTF_8);
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      listening.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }

  /** The way to the other side. */
  public final class Wire {
    private final Socket socket;
    private final OutputStream out;
    private final AtomicLong count;

    private Wire(Socket socket, AtomicLong count) throws IOException {
      this.socket = socket;
      this.out = socket.getOutputStream();
      this.count = count;
    }

    /** Writes characters as they are, one byte each. */
    public Wire raw(String text) throws IOException {
      return raw(text.getBytes(ISO_8859_1));
    }

    public Wire raw(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
      count.addAndGet(bytes.length);
      return this;
    }

    /** A head and nothing after it; {@code headers} are lines that end in "\r\n". */
    public Wire head(String status, String headers) throws IOException {
      return raw("HTTP/1.1 " + status + "\r\n" + headers + "\r\n");
    }

    /** A whole, honest answer in HTML. */
    public void page(String status, String headers, String html) throws IOException {
      byte[] body = html.getBytes(UTF_8);
      String type =
          headers.toLowerCase(Locale.ROOT).contains("content-type:")
              ? ""
              : "Content-Type: text/html\r\n";
      head(status, type + "Content-Length: " + body.length + "\r\n" + headers).raw(body);
    }

    /** The same bytes until the other side hangs up or the server closes. */
    public void forever(byte[] bytes) throws IOException {
      while (closing.getCount() > 0) {
        raw(bytes);
      }
    }

    /** One byte at a time with a pause after each, until the other side hangs up. */
    public void drip(String text, long pauseMillis) throws IOException {
      int at = 0;
      while (!pause(pauseMillis)) {
        raw(text.substring(at, at + 1));
        at = (at + 1) % text.length();
      }
    }

    /** Says nothing more until the other side hangs up or the server closes. */
    public void silence() throws IOException {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Ends the connection with a reset. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    private boolean pause(long millis) {
      try {
        return closing.await(millis, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        return true;
      }
    }
  }
}
