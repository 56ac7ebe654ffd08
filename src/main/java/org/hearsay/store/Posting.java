package org.hearsay.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Reply;
import org.jspecify.annotations.Nullable;

/**
 * One row of the outbox: what a platform should show, and how far we are. Each method gives the row
 * after something happened to it; none touches the database.
 *
 * @param key of the dispatch that was put
 * @param state what is to be done next
 * @param posts whether that dispatch makes a message, so that a second try could make a second one
 * @param wanted what to deliver next; null when there is nothing left to do
 * @param digest of the reply last asked for, to know a repeated call
 * @param revision grows with every reply asked for
 * @param tried the revision last handed to the platform
 * @param look whether an earlier try may have arrived
 * @param retracted whether it is to be taken back
 * @param message the id of our message; null before it is sent, or where it has none
 * @param thread the thread it stands in; null outside threads
 * @param tries how often the present state failed
 * @param reason of the last failure
 */
record Posting(
    String key,
    ChannelRef channel,
    State state,
    boolean posts,
    @Nullable Dispatch wanted,
    String digest,
    int revision,
    int tried,
    boolean look,
    boolean retracted,
    @Nullable String message,
    @Nullable String thread,
    int tries,
    @Nullable String reason) {

  /** What is to be done next. */
  enum State {
    /** Deliver {@code wanted}. */
    READY,
    /** Somebody delivers it, or did when the program ended. */
    SENDING,
    /** Nothing; the platform has it. */
    SENT,
    /** Nothing; it was taken back. */
    DROPPED,
    /** A person must look. */
    DEAD
  }

  static Posting of(Dispatch dispatch) {
    boolean posts = !(dispatch instanceof Dispatch.Edit || dispatch instanceof Dispatch.Delete);
    String thread =
        dispatch instanceof Dispatch.PostUnder answer ? answer.under().thread() : null;
    return new Posting(
        dispatch.key(),
        dispatch.channel(),
        State.READY,
        posts,
        dispatch,
        reply(dispatch).map(Posting::digest).orElse(""),
        1,
        0,
        false,
        false,
        null,
        thread,
        0,
        null);
  }

  /** A place that keeps a post from being added later. */
  static Posting retractedBefore(String key) {
    ChannelRef nowhere = new ChannelRef("", "", "");
    return new Posting(
        key, nowhere, State.DROPPED, true, null, "", 0, 0, false, true, null, null, 0, null);
  }

  /** It should say something else. */
  Posting revised(Reply reply) {
    if (retracted || digest(reply).equals(digest) || wanted instanceof Dispatch.Delete) {
      return this;
    }
    Posting next = with().digest(digest(reply)).revision(revision + 1).build();
    if (wanted != null) {
      return next.with().wanted(withReply(wanted, reply)).build();
    }
    return message == null || state != State.SENT ? this : next.readyToChange(reply);
  }

  /** It should not be there. */
  Posting takenBack() {
    if (retracted || !posts) {
      return this;
    }
    Posting next = with().retracted(true).build();
    if (state == State.SENDING || state == State.DROPPED) {
      return next;
    }
    if (message != null) {
      return next.readyToDelete();
    }
    if (state == State.SENT) {
      return next;
    }
    return look ? next.with().state(State.READY).tries(0).build() : next.dropped();
  }

  /** Somebody begins to deliver it. */
  Posting begun() {
    return with().state(State.SENDING).tried(revision).build();
  }

  /** Whether to ask the platform before delivering: the earlier try may have made a message. */
  boolean mustLook() {
    return look && posts && message == null;
  }

  /** The platform has it, under {@code id} where it has one. */
  Posting sent(@Nullable String id) {
    if (wanted instanceof Dispatch.Delete) {
      return message == null ? with().state(State.SENT).settled().build() : dropped();
    }
    String made = message != null ? message : id;
    if (made == null && wanted instanceof Dispatch.Edit edit) {
      made = edit.message().message();
    }
    Posting next = with().message(made).state(State.SENT).tries(0).look(false).build();
    if (made != null && retracted) {
      return next.readyToDelete();
    }
    if (made != null && revision > tried && wanted != null) {
      return reply(wanted).map(next::readyToChange).orElse(next);
    }
    return next.with().settled().build();
  }

  /** We looked, and it is not there. */
  Posting absent() {
    return retracted ? dropped() : with().look(false).build();
  }

  /** It did not work this time. */
  Posting failed(boolean mayHaveArrived, boolean counts, String why) {
    Posting next =
        with()
            .state(State.READY)
            .look(look || mayHaveArrived)
            .tries(counts ? tries + 1 : tries)
            .reason(why)
            .build();
    if (!retracted) {
      return next;
    }
    if (message != null) {
      return next.with().wanted(new Dispatch.Delete(changeKey(), ours(message))).build();
    }
    return next.look ? next : next.dropped();
  }

  /** It will never work. */
  Posting refused(String why) {
    boolean nothingToTakeBack = message == null || look;
    if (retracted && nothingToTakeBack) {
      return dropped();
    }
    return with().state(State.DEAD).reason(why).build();
  }

  /** Somebody wants it tried again. */
  Posting revived() {
    return with().state(State.READY).tries(0).build();
  }

  private Posting readyToChange(Reply reply) {
    Dispatch.Edit edit = new Dispatch.Edit(changeKey(), ours(message), reply);
    return with().state(State.READY).wanted(edit).tries(0).look(false).build();
  }

  private Posting readyToDelete() {
    Dispatch.Delete delete = new Dispatch.Delete(changeKey(), ours(message));
    return with().state(State.READY).wanted(delete).tries(0).look(false).build();
  }

  private Posting dropped() {
    return with().state(State.DROPPED).settled().build();
  }

  private MessageRef ours(@Nullable String id) {
    return new MessageRef(channel, String.valueOf(id), thread);
  }

  /** Each change of a message has a key of its own, as long as keys may be. */
  private String changeKey() {
    return digest(key + "#" + revision + (retracted ? "-" : "")).substring(0, 24);
  }

  private static Optional<Reply> reply(Dispatch dispatch) {
    if (dispatch instanceof Dispatch.PostUnder post) {
      return Optional.of(post.reply());
    } else if (dispatch instanceof Dispatch.Post post) {
      return Optional.of(post.reply());
    } else if (dispatch instanceof Dispatch.Edit edit) {
      return Optional.of(edit.reply());
    } else if (dispatch instanceof Dispatch.Answer answer) {
      return Optional.of(answer.reply());
    }
    return Optional.empty();
  }

  private static Dispatch withReply(Dispatch dispatch, Reply reply) {
    if (dispatch instanceof Dispatch.PostUnder post) {
      return new Dispatch.PostUnder(post.key(), post.under(), reply);
    } else if (dispatch instanceof Dispatch.Post post) {
      return new Dispatch.Post(post.key(), post.channel(), reply);
    } else if (dispatch instanceof Dispatch.Edit edit) {
      return new Dispatch.Edit(edit.key(), edit.message(), reply);
    } else if (dispatch instanceof Dispatch.Answer a) {
      return new Dispatch.Answer(a.key(), a.channel(), a.to(), a.isPrivate(), reply);
    }
    return dispatch;
  }

  private static String digest(Reply reply) {
    return digest(Json.write(reply));
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private Builder with() {
    return new Builder(this);
  }

  /** Another state of the same posting. */
  private static final class Builder {
    private final Posting was;
    private State state;
    private @Nullable Dispatch wanted;
    private String digest;
    private int revision;
    private int tried;
    private boolean look;
    private boolean retracted;
    private @Nullable String message;
    private int tries;
    private @Nullable String reason;

    Builder(Posting was) {
      this.was = was;
      this.state = was.state;
      this.wanted = was.wanted;
      this.digest = was.digest;
      this.revision = was.revision;
      this.tried = was.tried;
      this.look = was.look;
      this.retracted = was.retracted;
      this.message = was.message;
      this.tries = was.tries;
      this.reason = was.reason;
    }

    Builder state(State next) {
      state = next;
      return this;
    }

    Builder wanted(Dispatch next) {
      wanted = next;
      return this;
    }

    Builder digest(String next) {
      digest = next;
      return this;
    }

    Builder revision(int next) {
      revision = next;
      return this;
    }

    Builder tried(int next) {
      tried = next;
      return this;
    }

    Builder look(boolean next) {
      look = next;
      return this;
    }

    Builder retracted(boolean next) {
      retracted = next;
      return this;
    }

    Builder message(@Nullable String next) {
      message = next;
      return this;
    }

    Builder tries(int next) {
      tries = next;
      return this;
    }

    Builder reason(String next) {
      reason = next;
      return this;
    }

    /** Nothing is left to do, so nothing of what was said is kept. */
    Builder settled() {
      wanted = null;
      look = false;
      tries = 0;
      reason = null;
      return this;
    }

    Posting build() {
      return new Posting(
          was.key, was.channel, state, was.posts, wanted, digest, revision, tried, look, retracted,
          message, was.thread, tries, reason);
    }
  }
}
