package org.hearsay.chat.local;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatPlatform;
import org.hearsay.chat.ChatPlatformContract;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Reply;
import org.hearsay.chat.TextRenderer;
import org.hearsay.chat.Transcript;
import org.hearsay.store.Store;
import org.junit.jupiter.api.io.TempDir;

/** The local chat does what every chat platform must do. */
class LocalPlatformTest extends ChatPlatformContract {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-14T09:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @Override
  protected Harness harness() {
    return room(folder);
  }

  /** The room of this platform over a store of its own. */
  static Harness room(Path folder) {
    return new Room(Store.open("jdbc:sqlite:" + folder.resolve("chat.db"), CLOCK));
  }

  private static final class Room implements Harness {
    private final Store store;
    private final LocalPlatform chat;

    Room(Store store) {
      this.store = store;
      this.chat = new LocalPlatform(store.transcript(), CLOCK);
    }

    @Override
    public ChatPlatform platform() {
      return chat;
    }

    @Override
    public ChannelRef channel() {
      return new ChannelRef("local", "local", "general");
    }

    @Override
    public ChannelRef nowhere() {
      return new ChannelRef("local", "local", "nowhere");
    }

    @Override
    public String post(String text) {
      chat.say("general", text);
      return messages().stream()
          .filter(m -> m.reply() == null)
          .reduce((earlier, later) -> later)
          .map(m -> Long.toString(m.id()))
          .orElseThrow();
    }

    @Override
    public void echo(String text) {
      chat.deliver(new Dispatch.Post("echo", channel(), Reply.say(text)));
    }

    @Override
    public void edit(String message, String text) {
      chat.edit(Long.parseLong(message), text);
    }

    @Override
    public void delete(String message) {
      chat.delete(Long.parseLong(message));
    }

    /** Nothing stands between the page and us that could deliver twice. */
    @Override
    public void redeliver() {}

    @Override
    public void command(String words) {
      chat.say("general", "/hearsay " + words);
    }

    @Override
    public void commandAsAdmin(String words) {
      command(words);
    }

    @Override
    public void press(String message, String label) {
      Transcript.Message shown = store.transcript().find(Long.parseLong(message)).orElseThrow();
      Reply reply = Objects.requireNonNull(shown.reply());
      Stream.concat(reply.buttons().stream(), reply.menu().stream())
          .filter(button -> button.label().equals(label))
          .map(button -> ((Reply.Button.Press) button).action())
          .forEach(action -> chat.press(shown.id(), action));
    }

    @Override
    public boolean tellsPeopleApart() {
      return false;
    }

    @Override
    public void pressAsSomebodyElse(String message, String label) {
      throw new UnsupportedOperationException("there is one person here");
    }

    @Override
    public List<Shown> shown() {
      return messages().stream()
          .filter(m -> m.reply() != null && m.onlyFor() == null)
          .map(
              m ->
                  new Shown(
                      Long.toString(m.id()),
                      m.under() == null ? null : Long.toString(m.under()),
                      text(m)))
          .toList();
    }

    @Override
    public List<String> whispered() {
      return messages().stream()
          .filter(m -> m.reply() != null && m.onlyFor() != null)
          .map(Room::text)
          .toList();
    }

    @Override
    public String person() {
      return LocalPlatform.YOU.id();
    }

    @Override
    public List<String> told() {
      return whispered();
    }

    @Override
    public void slowDown(Duration wait) {}

    /** It is part of this program. */
    @Override
    public boolean asksToWait() {
      return false;
    }

    @Override
    public void close() {
      chat.close();
      store.close();
    }

    private List<Transcript.Message> messages() {
      return chat.messages("general", 100).stream().filter(m -> !m.deleted()).toList();
    }

    private static String text(Transcript.Message message) {
      return new TextRenderer(200, false).render(Objects.requireNonNull(message.reply()));
    }
  }
}
