package org.hearsay.chat.discord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The gateway: hello, identify, resume, heartbeats and dispatches, kept for whoever resumes. */
final class FakeGateway {
  private static final int DISPATCH = 0;
  private static final int HEARTBEAT = 1;
  private static final int IDENTIFY = 2;
  private static final int RESUME = 6;
  private static final int RECONNECT = 7;
  private static final int INVALID_SESSION = 9;
  private static final int HELLO = 10;
  private static final int HEARTBEAT_ACK = 11;

  private final FakeServer server;
  private final List<DataObject> sent = new ArrayList<>();
  private final List<DataObject> received = new CopyOnWriteArrayList<>();
  private volatile @Nullable WebSocket client;
  private volatile boolean knowsSessions = true;
  private volatile boolean allowsMessageContent = true;
  private Sockets sockets;
  private int port;

  FakeGateway(FakeServer server) {
    this.server = server;
    sockets = open(0);
  }

  String address() {
    return "ws://127.0.0.1:" + port;
  }

  /** Sends a dispatch, or keeps it for the client that will resume. */
  synchronized void dispatch(String type, DataObject data) {
    DataObject frame =
        DataObject.empty()
            .put("op", DISPATCH)
            .put("t", type)
            .put("s", sent.size() + 1)
            .put("d", data);
    sent.add(frame);
    WebSocket to = client;
    if (to != null && to.isOpen()) {
      to.send(frame.toString());
    }
  }

  /** Asks the client to reconnect and resume. */
  void askToReconnect() {
    send(DataObject.empty().put("op", RECONNECT).putNull("d"));
  }

  void cutConnection() {
    WebSocket cut = client;
    client = null;
    if (cut != null) {
      cut.close(4000, "try again");
    }
  }

  /** From now on nobody can resume. */
  void forgetSessions() {
    knowsSessions = false;
  }

  void denyMessageContent() {
    allowsMessageContent = false;
  }

  /** Everything the client sent with this opcode. */
  List<DataObject> received(int op) {
    return received.stream().filter(frame -> frame.getInt("op") == op).toList();
  }

  List<DataObject> identified() {
    return received(IDENTIFY);
  }

  List<DataObject> resumed() {
    return received(RESUME);
  }

  void awaitIdentify(int number) {
    await(IDENTIFY, number);
  }

  void awaitResume() {
    await(RESUME, 1);
  }

  /** Waits for the {@code number}th frame with this opcode to be answered. */
  private synchronized void await(int op, int number) {
    long end = System.nanoTime() + FakeDiscord.PATIENCE.toNanos();
    while (received(op).size() < number) {
      long millis = (end - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        throw new AssertionError("No frame " + op + " number " + number + " in " + received);
      }
      try {
        wait(millis);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  void stop() {
    client = null;
    sockets.halt();
  }

  /** While it is stopped: takes the next connection that is tried, and ends it at once. */
  void refuseOnce() {
    try (ServerSocket busy = new ServerSocket()) {
      busy.setReuseAddress(true);
      busy.setSoTimeout((int) FakeDiscord.PATIENCE.toMillis());
      busy.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      busy.accept().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Comes back on the same port after {@link #stop}. */
  void startAgain() {
    sockets = open(port);
  }

  private Sockets open(int wanted) {
    Sockets opened = new Sockets(wanted);
    opened.setReuseAddr(true);
    opened.setDaemon(true);
    opened.start();
    opened.awaitStart();
    port = opened.getPort();
    return opened;
  }

  private void send(DataObject frame) {
    WebSocket to = client;
    if (to != null && to.isOpen()) {
      to.send(frame.toString());
    }
  }

  private synchronized void onFrame(WebSocket from, DataObject frame) {
    received.add(frame);
    switch (frame.getInt("op")) {
      case HEARTBEAT -> from.send(DataObject.empty().put("op", HEARTBEAT_ACK).toString());
      case IDENTIFY -> identify(from, frame.getObject("d"));
      case RESUME -> resume(from, frame.getObject("d").getInt("seq"));
      default -> {}
    }
    notifyAll();
  }

  private void identify(WebSocket from, DataObject identify) {
    if (!allowsMessageContent && (identify.getInt("intents") & (1 << 15)) != 0) {
      from.close(4014, "Disallowed intent(s).");
      return;
    }
    client = from;
    knowsSessions = true;
    sent.clear();
    DataArray shard = identify.optArray("shard").orElse(DataArray.empty().add(0).add(1));
    dispatch("READY", server.ready(address()).put("shard", shard));
    dispatch("GUILD_CREATE", server.guild());
  }

  private void resume(WebSocket from, int lastSeen) {
    if (!knowsSessions) {
      from.send(DataObject.empty().put("op", INVALID_SESSION).put("d", false).toString());
      return;
    }
    client = from;
    for (DataObject missed : sent.subList(Math.min(lastSeen, sent.size()), sent.size())) {
      from.send(missed.toString());
    }
    dispatch("RESUMED", DataObject.empty());
  }

  private final class Sockets extends WebSocketServer {
    private final CountDownLatch started = new CountDownLatch(1);

    Sockets(int port) {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    void awaitStart() {
      try {
        if (!started.await(10, TimeUnit.SECONDS)) {
          throw new AssertionError("The gateway did not start");
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    void halt() {
      try {
        // As long as it takes: the port is free only once the server's thread has ended.
        stop((int) FakeDiscord.PATIENCE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void onOpen(WebSocket from, ClientHandshake handshake) {
      from.send(
          DataObject.empty()
              .put("op", HELLO)
              .put("d", DataObject.empty().put("heartbeat_interval", 20000))
              .toString());
    }

    @Override
    public void onMessage(WebSocket from, String frame) {
      onFrame(from, DataObject.fromJson(frame));
    }

    @Override
    public void onClose(WebSocket from, int code, String reason, boolean remote) {}

    @Override
    public void onError(@Nullable WebSocket from, Exception problem) {}

    @Override
    public void onStart() {
      started.countDown();
    }
  }
}
