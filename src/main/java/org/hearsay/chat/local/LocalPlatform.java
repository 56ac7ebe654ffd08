package org.hearsay.chat.local;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.hearsay.chat.Action;
import org.hearsay.chat.AnswerTo;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.ChatPlatform;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Intake;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.MessageText;
import org.hearsay.chat.Person;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Transcript;
import org.jspecify.annotations.Nullable;

/**
 * The chat that we host ourselves: channels in which one person talks to the bot, kept in a {@link
 * Transcript}. A full platform beside Slack and Discord; what it looks like is the web side's
 * business.
 */
public final class LocalPlatform implements ChatPlatform {
  /** The {@link ChannelRef#platform()} of its channels. */
  public static final String NAME = ChannelRef.LOCAL;

  /** Who writes what people write here. */
  public static final Person YOU = new Person("you", true, true);

  private static final Pattern COMMAND = Pattern.compile("(?i)/hearsay(?!\\S)");
  private static final String US = "hearsay";

  /** The channel that exists always. */
  private static final String LOBBY = "general";

  private final Transcript transcript;
  private final Clock clock;
  private final List<Consumer<Change>> watchers = new CopyOnWriteArrayList<>();
  private final Set<Long> reading = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Intake intake;

  /** A chat whose messages are kept in {@code transcript}. */
  public LocalPlatform(Transcript transcript, Clock clock) {
    this.transcript = transcript;
    this.clock = clock;
  }

  /** Something that people looking at a channel should see. */
  public sealed interface Change {
    /** Whether people looking at {@code channel} should see it. */
    boolean concerns(String channel);

    /** A message is new, or says something else now. */
    record Said(Transcript.Message message) implements Change {
      @Override
      public boolean concerns(String channel) {
        return message.channel().equals(channel);
      }
    }

    /** We began, or ended, reading what a message links to. */
    record Reading(String channel, long message, boolean reading) implements Change {
      @Override
      public boolean concerns(String other) {
        return channel.equals(other);
      }
    }

    /** Some of what is shown was forgotten, perhaps the channel itself: look anew. */
    record Forgotten() implements Change {
      @Override
      public boolean concerns(String channel) {
        return true;
      }
    }
  }

  /** What became of something a person did. */
  public enum Outcome {
    DONE,
    /** There is no such message or channel, or it is not theirs. */
    NO_SUCH_MESSAGE,
    /** No room: try again in a while. */
    BUSY
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start(Intake newIntake) {
    intake = newIntake;
  }

  /** The messages of {@code channel} that a person sees, oldest first. */
  public List<Transcript.Message> messages(String channel, int limit) {
    return transcript.last(channel, limit);
  }

  /** The channels, in the order they were made. */
  public List<String> channels() {
    return transcript.channels();
  }

  /** Adds a channel unless it exists. */
  public void addChannel(String name) {
    transcript.addChannel(name);
  }

  /** Whether we are reading what this message links to. */
  public boolean isReading(long message) {
    return reading.contains(message);
  }

  /** Calls {@code watcher} with every change from now on, until the returned action is run. */
  public Runnable watch(Consumer<Change> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  /** A person writes {@code text} into {@code channel}. */
  public Outcome say(String channel, String text) {
    if (!transcript.channels().contains(channel)) {
      return Outcome.NO_SUCH_MESSAGE;
    }
    Transcript.Message message = add(channel, null, YOU.id(), null, null, text.strip(), null);
    if (COMMAND.matcher(message.text()).lookingAt()) {
      String words = COMMAND.matcher(message.text()).replaceFirst("").strip();
      AnswerTo answerTo = new AnswerTo(YOU.id(), "under:" + message.id());
      showReading(ref(message), !MessageText.read(words).links().isEmpty());
      return hand(
          new ChatEvent.Commanded(
              "local:" + message.id(), message.at(), ref(channel), YOU, words, answerTo, null));
    }
    MessageText read = MessageText.read(message.text());
    String mention = mention(message.text());
    if (read.links().isEmpty() && mention == null) {
      return Outcome.DONE;
    }
    return hand(
        new ChatEvent.Posted(
            "local:" + message.id(),
            message.at(),
            ref(message),
            YOU,
            read.links(),
            mention,
            read.silenced()));
  }

  /** A person changes what they wrote. */
  public Outcome edit(long id, String text) {
    Optional<Transcript.Message> message = transcript.find(id).filter(LocalPlatform::isTheirs);
    if (message.isEmpty()) {
      return Outcome.NO_SUCH_MESSAGE;
    }
    Transcript.Message changed = transcript.change(id, text.strip(), null).orElseThrow();
    tell(new Change.Said(changed));
    MessageText read = MessageText.read(changed.text());
    return hand(
        new ChatEvent.Edited(
            "local:" + id + ":" + clock.instant().toEpochMilli(),
            clock.instant(),
            ref(changed),
            YOU,
            read.links(),
            read.silenced()));
  }

  /** A person takes away what they wrote, or what was said to them alone. */
  public Outcome delete(long id) {
    Optional<Transcript.Message> found = transcript.find(id).filter(m -> !m.deleted());
    if (found.filter(m -> YOU.id().equals(m.onlyFor())).isPresent()) {
      transcript.delete(id).ifPresent(gone -> tell(new Change.Said(gone)));
      return Outcome.DONE;
    }
    Optional<Transcript.Message> message = found.filter(LocalPlatform::isTheirs);
    if (message.isEmpty()) {
      return Outcome.NO_SUCH_MESSAGE;
    }
    transcript.delete(id).ifPresent(gone -> tell(new Change.Said(gone)));
    return hand(
        new ChatEvent.Deleted(
            "local:" + id + ":deleted", clock.instant(), ref(message.orElseThrow())));
  }

  /** A person presses a button of message {@code id}. */
  public Outcome press(long id, Action action) {
    Optional<Transcript.Message> found = transcript.find(id).filter(m -> m.reply() != null);
    if (found.isEmpty()) {
      return Outcome.NO_SUCH_MESSAGE;
    }
    Transcript.Message message = found.orElseThrow();
    // A private answer that is pressed is turned over, like a page; a public one is left alone.
    long thread = message.under() == null ? id : message.under();
    String handle = message.onlyFor() == null ? "under:" + thread : "page:" + id;
    return hand(
        new ChatEvent.Pressed(
            "local:" + id + ":" + action.encoded() + ":" + clock.instant().toEpochMilli(),
            clock.instant(),
            ref(message.channel()),
            YOU,
            action,
            new AnswerTo(YOU.id(), handle),
            ref(message)));
  }

  @Override
  public Delivery deliver(Dispatch dispatch) {
    if (dispatch instanceof Dispatch.PostUnder post) {
      return post(post.key(), post.channel(), post.under().message(), null, post.reply());
    } else if (dispatch instanceof Dispatch.Post post) {
      return post(post.key(), post.channel(), null, null, post.reply());
    } else if (dispatch instanceof Dispatch.PostInThread post) {
      return post(post.key(), post.channel(), post.under().message(), null, post.reply());
    } else if (dispatch instanceof Dispatch.Tell tell) {
      return post(tell.key(), tell.channel(), null, tell.person(), tell.reply());
    } else if (dispatch instanceof Dispatch.Answer answer) {
      return answer(answer);
    } else if (dispatch instanceof Dispatch.Edit edit) {
      return change(edit.message().message(), edit.reply());
    }
    return delete(((Dispatch.Delete) dispatch).message().message());
  }

  @Override
  public Optional<String> find(Dispatch dispatch) {
    return transcript.findByKey(dispatch.key()).map(message -> Long.toString(message.id()));
  }

  @Override
  public void showReading(MessageRef message, boolean isReading) {
    long id = number(message.message());
    if (isReading ? reading.add(id) : reading.remove(id)) {
      tell(new Change.Reading(message.channel().channel(), id, isReading));
    }
  }

  /** Here everything is said to us, so a link that could not be read gets a private word. */
  @Override
  public Optional<AnswerTo> whisperTo(MessageRef message, Person person) {
    return Optional.of(new AnswerTo(person.id(), "under:" + message.message()));
  }

  @Override
  public void stopIntake() {
    intake = null;
  }

  @Override
  public void close() {
    stopIntake();
    watchers.clear();
  }

  private Delivery answer(Dispatch.Answer answer) {
    String handle = answer.to().handle();
    if (handle.startsWith("page:")) {
      return change(handle.substring("page:".length()), answer.reply());
    }
    String under = handle.substring("under:".length());
    if (answer.isPrivate() && transcript.find(number(under)).isEmpty()) {
      return answerForgotten(answer);
    }
    return post(
        answer.key(),
        answer.channel(),
        under,
        answer.isPrivate() ? answer.to().person() : null,
        answer.reply());
  }

  /** "forget me" took the asking words along, and "forget channel" the channel. */
  private Delivery answerForgotten(Dispatch.Answer answer) {
    ChannelRef where =
        transcript.channels().contains(answer.channel().channel()) ? answer.channel() : ref(LOBBY);
    Delivery delivery = post(answer.key(), where, null, answer.to().person(), answer.reply());
    tell(new Change.Forgotten());
    return delivery;
  }

  private Delivery post(
      String key,
      ChannelRef channel,
      @Nullable String under,
      @Nullable String onlyFor,
      Reply reply) {
    if (!transcript.channels().contains(channel.channel())) {
      return new Delivery.Never("There is no such channel");
    }
    Long parent = under == null ? null : number(under);
    if (parent != null) {
      showReading(new MessageRef(channel, Long.toString(parent), null), false);
      if (transcript.find(parent).filter(m -> !m.deleted()).isEmpty()) {
        return new Delivery.Never("The message it answers is gone");
      }
    }
    Transcript.Message message = add(channel.channel(), parent, US, onlyFor, key, "", reply);
    return new Delivery.Sent(Long.toString(message.id()));
  }

  private Transcript.Message add(
      String channel,
      @Nullable Long under,
      String by,
      @Nullable String onlyFor,
      @Nullable String key,
      String text,
      @Nullable Reply reply) {
    Transcript.Message message =
        transcript.add(
            new Transcript.Message(
                0, channel, under, by, onlyFor, key, text, reply, clock.instant(), false));
    tell(new Change.Said(message));
    return message;
  }

  private Delivery change(String id, Reply reply) {
    Optional<Transcript.Message> changed =
        transcript
            .find(number(id))
            .filter(message -> !message.deleted())
            .flatMap(message -> transcript.change(message.id(), "", reply));
    changed.ifPresent(message -> tell(new Change.Said(message)));
    return changed.isPresent()
        ? new Delivery.Sent(id)
        : new Delivery.Never("There is no such message");
  }

  /** Taking away what is gone already is done, not impossible. */
  private Delivery delete(String id) {
    transcript.delete(number(id)).ifPresent(gone -> tell(new Change.Said(gone)));
    return new Delivery.Sent(id);
  }

  private Outcome hand(ChatEvent event) {
    Intake to = intake;
    return to == null || to.accept(event) == Intake.Acceptance.BUSY ? Outcome.BUSY : Outcome.DONE;
  }

  private void tell(Change change) {
    watchers.forEach(watcher -> watcher.accept(change));
  }

  private static boolean isTheirs(Transcript.Message message) {
    return message.by().equals(YOU.id()) && !message.deleted();
  }

  private static @Nullable String mention(String text) {
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    int at = lower.indexOf("@" + US);
    return at < 0 ? null : text.substring(at + US.length() + 1).strip();
  }

  private static ChannelRef ref(String channel) {
    return new ChannelRef(NAME, NAME, channel);
  }

  private static MessageRef ref(Transcript.Message message) {
    Long under = message.under();
    return new MessageRef(
        ref(message.channel()),
        Long.toString(message.id()),
        under == null ? null : Long.toString(under));
  }

  private static long number(String id) {
    return Long.parseLong(id);
  }
}
