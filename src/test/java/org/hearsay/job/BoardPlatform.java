package org.hearsay.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.hearsay.chat.ChatPlatform;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Intake;
import org.hearsay.chat.Reply;

/** The platform whose service is a {@link Board}. */
class BoardPlatform implements ChatPlatform {

  static final String NAME = "board";

  private static final int DEADLINE_MILLIS = 1_000;

  private final int port;

  BoardPlatform(int port) {
    this.port = port;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start(Intake intake) {}

  @Override
  public Delivery deliver(Dispatch dispatch) {
    try {
      String[] answer = ask(request(dispatch)).split("\t", -1);
      return switch (answer[0]) {
        case "OK" -> new Delivery.Sent(answer[1]);
        case "LATER" ->
            new Delivery.Later(Duration.ofMillis(Long.parseLong(answer[1])), "too many requests");
        case "NONE" -> new Delivery.Never("no such message");
        default -> new Delivery.Unsure("internal error");
      };
    } catch (ConnectException e) {
      return new Delivery.Later(Duration.ZERO, "unreachable");
    } catch (IOException e) {
      return new Delivery.Unsure("no answer: " + e.getMessage());
    }
  }

  @Override
  public Optional<String> find(Dispatch dispatch) throws LookFailed {
    try {
      String[] answer = ask("FIND\t" + dispatch.key()).split("\t", -1);
      return switch (answer[0]) {
        case "OK" -> Optional.of(answer[1]);
        case "NONE" -> Optional.empty();
        default -> throw new LookFailed(answer[0]);
      };
    } catch (IOException e) {
      throw new LookFailed("no answer: " + e.getMessage());
    }
  }

  @Override
  public void stopIntake() {}

  @Override
  public void close() {}

  /** Does not look: what goes wrong then shows that the tests can fail. */
  static final class Blind extends BoardPlatform {
    Blind(int port) {
      super(port);
    }

    @Override
    public Optional<String> find(Dispatch dispatch) {
      return Optional.empty();
    }
  }

  static Reply say(String words) {
    return Reply.say(words);
  }

  private static String request(Dispatch dispatch) {
    if (dispatch instanceof Dispatch.PostUnder post) {
      return post(post, post.reply());
    } else if (dispatch instanceof Dispatch.Post post) {
      return post(post, post.reply());
    } else if (dispatch instanceof Dispatch.Answer answer) {
      return post(answer, answer.reply());
    } else if (dispatch instanceof Dispatch.Edit edit) {
      return "EDIT\t" + edit.message().message() + "\t" + words(edit.reply());
    }
    return "DELETE\t" + ((Dispatch.Delete) dispatch).message().message();
  }

  private static String post(Dispatch dispatch, Reply reply) {
    return "POST\t" + dispatch.key() + "\t" + dispatch.channel().channel() + "\t" + words(reply);
  }

  private static String words(Reply reply) {
    return reply.lines().get(0).pieces().get(0).text();
  }

  private String ask(String line) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(DEADLINE_MILLIS);
      PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
      out.println(line);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String answer = in.readLine();
      if (answer == null) {
        throw new IOException("hung up");
      }
      return answer;
    }
  }
}
