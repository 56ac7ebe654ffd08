package org.hearsay.desk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.article.Refusal;
import org.hearsay.chat.AlertReply;
import org.hearsay.chat.AnswerTo;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Intake;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Outbox;
import org.hearsay.chat.Person;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Button;
import org.hearsay.chat.TextRenderer;
import org.hearsay.chat.Transcript;
import org.hearsay.chat.local.LocalPlatform;
import org.hearsay.feed.FeedSearch;
import org.hearsay.fetch.FetchOutcome;
import org.hearsay.fetch.Page;
import org.hearsay.store.Store;

/** The local chat with the real desk, stages and database behind it; answers come at once. */
final class AlertRoom implements AutoCloseable {
  static final Instant NINE = Instant.parse("2026-03-14T09:00:00Z");
  static final ChannelRef GENERAL = new ChannelRef("local", "local", "general");

  final Store store;
  final Desk desk;
  final LocalPlatform chat;
  final Map<String, String> pages = new HashMap<>();
  final Map<String, FeedSearch> feeds = new HashMap<>();
  Instant now = NINE;
  ChatEvent last = new ChatEvent.Deleted("none", NINE, new MessageRef(GENERAL, "0", null));
  private int reports = 1_000;

  AlertRoom(Path folder, AlertLimits limits) {
    Clock clock = new Hand();
    store = Store.open("jdbc:sqlite:" + folder.resolve("room.db"), clock);
    chat = new LocalPlatform(store.transcript(), clock);
    desk =
        new DeskParts(store, clock, this::page, () -> "AAAAAAAAAAAAAAAAAA" + reports++)
            .outbox(new AtOnce())
            .platforms(chat)
            .limits(limits)
            .feeds(address -> feeds.getOrDefault(address, new FeedSearch.Found(address, "A feed")))
            .desk();
    chat.start(
        event -> {
          last = event;
          desk.handle(event);
          return Intake.Acceptance.ACCEPTED;
        });
  }

  /** Somebody types {@code /hearsay words}; what is answered and announced, in order. */
  String command(String words) {
    return after(() -> chat.say("general", "/hearsay " + words));
  }

  /** Somebody writes a message. */
  String say(String text) {
    return after(() -> chat.say("general", text));
  }

  /** The last event is handled once more, as after a crash. */
  String again() {
    return after(() -> desk.handle(last));
  }

  /** Somebody who may not manage the channel types a command. */
  String commandOfAGuest(String words) {
    return after(
        () ->
            desk.handle(
                new ChatEvent.Commanded(
                    "guest:" + words,
                    now,
                    GENERAL,
                    new Person("guest", false),
                    words,
                    new AnswerTo("guest", "under:1"),
                    null)));
  }

  /** Presses the button or choice with this label on the newest message that has one. */
  String press(String label) {
    List<Transcript.Message> all = chat.messages("general", 1_000);
    for (int i = all.size() - 1; i >= 0; i--) {
      Reply reply = all.get(i).reply();
      if (reply == null) {
        continue;
      }
      for (Button button :
          Stream.concat(reply.buttons().stream(), reply.menu().stream()).toList()) {
        if (button instanceof Button.Press press && press.label().equals(label)) {
          long id = all.get(i).id();
          now = now.plusMillis(1);
          return after(() -> chat.press(id, press.action()));
        }
      }
    }
    throw new AssertionError("Nothing is labelled " + label);
  }

  /** An alert fires: its line is in the channel. */
  String tell(AlertReply alert) {
    return after(() -> chat.deliver(new Dispatch.Post("alert" + reports++, GENERAL, alert.line())));
  }

  private String after(Runnable something) {
    List<Transcript.Message> before = chat.messages("general", 1_000);
    something.run();
    StringBuilder said = new StringBuilder();
    for (Transcript.Message message : chat.messages("general", 1_000)) {
      if (message.reply() != null && !before.contains(message)) {
        said.append(message.onlyFor() == null ? "[all] " : "[you] ")
            .append(new TextRenderer(500, false).render(Objects.requireNonNull(message.reply())));
      }
    }
    return said.toString();
  }

  private FetchOutcome page(String link) {
    String text = pages.get(link);
    if (text == null) {
      return new FetchOutcome.Refused(
          new Refusal(Refusal.Kind.HTTP_STATUS, "The page is gone (404)."));
    }
    URI address = URI.create(link);
    return new FetchOutcome.Fetched(
        new Page(address, address, "text/plain", "utf-8", text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    chat.close();
    store.close();
  }

  /** Delivers what is put, each key once. */
  private final class AtOnce implements Outbox {
    private final Set<String> known = new HashSet<>();

    @Override
    public void put(Dispatch dispatch) {
      if (known.add(dispatch.key())) {
        chat.deliver(dispatch);
      }
    }

    @Override
    public void revise(String key, Reply reply) {}

    @Override
    public void retract(String key) {}
  }

  /** Shows what the room says it is. */
  private final class Hand extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
