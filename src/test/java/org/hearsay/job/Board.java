package org.hearsay.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A chat service on 127.0.0.1 that remembers every post, even two of the same, and misbehaves when
 * told to. One line asks, one line answers; {@link BoardPlatform} speaks to it.
 */
final class Board implements AutoCloseable {

  /** What is on the board. */
  static final class Post {
    final String key;
    final String channel;
    final String id;
    volatile String text;
    volatile boolean deleted;

    Post(String key, String channel, String id, String text) {
      this.key = key;
      this.channel = channel;
      this.id = id;
      this.text = text;
    }
  }

  /** How it misbehaves. */
  enum Fault {
    NONE,
    /** Does it, and hangs up without an answer. */
    LOSE_ANSWER,
    /** Hangs up before doing anything. */
    HANG_UP,
    /** Does it, and never answers. */
    HANG,
    /** Too many requests. */
    LIMIT,
    /** Does nothing and says so: an internal error. */
    ERROR
  }

  /** Says how to misbehave. */
  @FunctionalInterface
  interface Mood {
    Fault now(String verb, String subject);
  }

  static final Duration RETRY_AFTER = Duration.ofMillis(300);

  private final ServerSocket server;
  private final List<Post> posts = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Mood mood = (verb, subject) -> Fault.NONE;
  private volatile Duration latency = Duration.ZERO;

  Board() throws IOException {
    server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "board");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  void mood(Mood next) {
    mood = next;
  }

  /** How long each post takes before it is seen, and again before it is answered. */
  void latency(Duration next) {
    latency = next;
  }

  /** Everything ever posted, deleted or not, in order. */
  synchronized List<Post> posts() {
    return List.copyOf(posts);
  }

  /** Everything posted under a key. */
  List<Post> posts(String key) {
    return posts().stream().filter(post -> post.key.equals(key)).toList();
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread thread = new Thread(() -> talk(socket), "board-talk");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
      String line = in.readLine();
      if (line == null) {
        return;
      }
      String[] words = line.split("\t", -1);
      Fault fault = mood.now(words[0], words[1]);
      if (fault == Fault.HANG_UP) {
        return;
      } else if (fault == Fault.LIMIT) {
        out.println("LATER\t" + RETRY_AFTER.toMillis());
        return;
      } else if (fault == Fault.ERROR) {
        out.println("ERROR");
        return;
      }
      LockSupport.parkNanos(latency.toNanos());
      String answer = act(words);
      LockSupport.parkNanos(latency.toNanos());
      if (fault == Fault.HANG) {
        closed.await(1, TimeUnit.MINUTES);
      } else if (fault == Fault.NONE) {
        out.println(answer);
      }
    } catch (IOException | InterruptedException e) {
      // Whoever asked is gone.
      Thread.currentThread().interrupt();
    }
  }

  private synchronized String act(String[] words) {
    switch (words[0]) {
      case "POST" -> {
        String id = "p" + posts.size();
        posts.add(new Post(words[1], words[2], id, words[3]));
        return "OK\t" + id;
      }
      case "EDIT" -> {
        return find(words[1], post -> post.text = words[2]);
      }
      case "DELETE" -> {
        return find(words[1], post -> post.deleted = true);
      }
      case "FIND" -> {
        return posts.stream()
            .filter(post -> post.key.equals(words[1]) && !post.deleted)
            .findFirst()
            .map(post -> "OK\t" + post.id)
            .orElse("NONE");
      }
      default -> throw new IllegalArgumentException(words[0]);
    }
  }

  private String find(String id, java.util.function.Consumer<Post> change) {
    for (Post post : posts) {
      if (post.id.equals(id) && !post.deleted) {
        change.accept(post);
        return "OK\t" + id;
      }
    }
    return "NONE";
  }
}
