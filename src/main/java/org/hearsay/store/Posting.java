package org.hearsay.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Reply;
import org.jspecify.annotations.Nullable;

/**
 * One row of the outbox: what a platform should show, and how far we are. Each method is something
 * that happens to it. Lives inside one transaction and knows nothing of the database.
 */
final class Posting {

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

  /** Of the dispatch that was put. */
  final String key;

  final ChannelRef channel;

  /** Whether that dispatch makes a message, so that a second try could make a second one. */
  final boolean posts;

  /** The thread our message stands in; null outside threads. */
  @Nullable String thread;

  State state = State.READY;

  /** What to deliver next; null when there is nothing left to do. */
  @Nullable Dispatch wanted;

  /** Of the reply last asked for, to know a repeated call. */
  String digest = "";

  /** Grows with every reply asked for. */
  int revision = 1;

  /** The revision last handed to the platform. */
  int tried;

  /** Whether an earlier try may have arrived. */
  boolean look;

  /** Whether it is to be taken back. */
  boolean retracted;

  /** The id of our message; null before it is sent, or where it has none. */
  @Nullable String message;

  /** How often the present state failed. */
  int tries;

  /** Of the last failure. */
  @Nullable String reason;

  Posting(String key, ChannelRef channel, boolean posts, @Nullable String thread) {
    this.key = key;
    this.channel = channel;
    this.posts = posts;
    this.thread = thread;
  }

  /** As it is put. */
  static Posting of(Dispatch dispatch) {
    boolean posts = !(dispatch instanceof Dispatch.Edit || dispatch instanceof Dispatch.Delete);
    String thread = dispatch instanceof Dispatch.PostUnder answer ? answer.under().thread() : null;
    Posting posting = new Posting(dispatch.key(), dispatch.channel(), posts, thread);
    posting.wanted = dispatch;
    Reply reply = reply(dispatch);
    posting.digest = reply == null ? "" : digest(reply);
    return posting;
  }

  /** A place that keeps a post from being added later. */
  static Posting retractedBefore(String key) {
    Posting posting = new Posting(key, new ChannelRef("", "", ""), true, null);
    posting.retracted = true;
    posting.state = State.DROPPED;
    return posting;
  }

  /** It should say something else. */
  void revise(Reply reply) {
    boolean gone = retracted || (wanted == null && message == null);
    if (gone || wanted instanceof Dispatch.Delete || digest(reply).equals(digest)) {
      return;
    }
    digest = digest(reply);
    revision++;
    if (wanted == null) {
      wantEdit(reply);
    } else {
      wanted = withReply(wanted, reply);
    }
  }

  /** It should not be there. */
  void takeBack() {
    if (retracted || !posts) {
      return;
    }
    retracted = true;
    if (state == State.READY || state == State.DEAD) {
      if (message != null) {
        wantDelete();
      } else if (look) {
        ready();
      } else {
        settle(State.DROPPED);
      }
    } else if (state == State.SENT && message != null) {
      wantDelete();
    }
  }

  /** Whether it has no message yet and may still get one. */
  boolean isOnItsWay() {
    return message == null && (state == State.READY || state == State.SENDING);
  }

  /** The message it is on the platform; null where there is none, or it is being taken back. */
  @Nullable String standing() {
    return retracted ? null : message;
  }

  /** It belongs into the thread of {@code first}; where that is null, nowhere. */
  void join(@Nullable String first) {
    if (first == null) {
      settle(State.DROPPED);
    } else if (wanted instanceof Dispatch.PostInThread post) {
      thread = first;
      wanted =
          new Dispatch.PostInThread(post.key(), post.channel(), post.of(), first, post.reply());
    }
  }

  /** Somebody begins to deliver it, or to look. */
  void begin() {
    state = State.SENDING;
    if (!mustLook()) {
      tried = revision;
    }
  }

  /** Whether to ask the platform before delivering: the earlier try may have made a message. */
  boolean mustLook() {
    return look && posts && message == null;
  }

  /** The platform has it, under {@code id} where it has one. */
  void sent(@Nullable String id) {
    Dispatch delivered = wanted;
    if (delivered instanceof Dispatch.Delete) {
      settle(posts ? State.DROPPED : State.SENT);
      return;
    }
    if (message == null) {
      message = delivered instanceof Dispatch.Edit edit ? edit.message().message() : id;
    }
    Reply latest = delivered == null ? null : reply(delivered);
    if (message != null && retracted) {
      wantDelete();
    } else if (message != null && revision > tried && latest != null) {
      wantEdit(latest);
    } else {
      settle(State.SENT);
    }
  }

  /** We looked, and it is not there; what to deliver now, null when it was taken back. */
  @Nullable Dispatch absent() {
    look = false;
    tried = revision;
    if (retracted) {
      settle(State.DROPPED);
    }
    return wanted;
  }

  /** It did not work this time. */
  void fail(boolean mayHaveArrived, boolean counts, String why) {
    look |= mayHaveArrived;
    state = State.READY;
    reason = why;
    if (counts) {
      tries++;
    }
    if (retracted && message != null && !(wanted instanceof Dispatch.Delete)) {
      wantDelete();
    } else if (retracted && message == null && !look) {
      settle(State.DROPPED);
    }
  }

  /** It will never work. */
  void refuse(String why) {
    boolean nothingToTakeBack = message == null || look;
    if (retracted && nothingToTakeBack) {
      settle(State.DROPPED);
    } else {
      state = State.DEAD;
      reason = why;
    }
  }

  /** Somebody wants it tried again. */
  void revive() {
    ready();
  }

  private void wantEdit(Reply reply) {
    wanted = new Dispatch.Edit(changeKey(), ours(), reply);
    look = false;
    ready();
  }

  private void wantDelete() {
    wanted = new Dispatch.Delete(changeKey(), ours());
    look = false;
    ready();
  }

  private void ready() {
    state = State.READY;
    tries = 0;
  }

  /** Nothing is left to do, so nothing of what was said is kept. */
  private void settle(State last) {
    state = last;
    wanted = null;
    look = false;
    tries = 0;
    reason = null;
  }

  private MessageRef ours() {
    return new MessageRef(channel, String.valueOf(message), thread);
  }

  /** Each change of a message has a key of its own, as long as keys may be. */
  private String changeKey() {
    return digest(key + "#" + revision + (retracted ? "-" : "")).substring(0, 24);
  }

  private static @Nullable Reply reply(Dispatch dispatch) {
    if (dispatch instanceof Dispatch.PostUnder post) {
      return post.reply();
    } else if (dispatch instanceof Dispatch.Post post) {
      return post.reply();
    } else if (dispatch instanceof Dispatch.PostInThread post) {
      return post.reply();
    } else if (dispatch instanceof Dispatch.Tell tell) {
      return tell.reply();
    } else if (dispatch instanceof Dispatch.Edit edit) {
      return edit.reply();
    } else if (dispatch instanceof Dispatch.Answer answer) {
      return answer.reply();
    }
    return null;
  }

  private static Dispatch withReply(Dispatch dispatch, Reply reply) {
    if (dispatch instanceof Dispatch.PostUnder post) {
      return new Dispatch.PostUnder(post.key(), post.under(), reply);
    } else if (dispatch instanceof Dispatch.Post post) {
      return new Dispatch.Post(post.key(), post.channel(), reply);
    } else if (dispatch instanceof Dispatch.PostInThread p) {
      return new Dispatch.PostInThread(p.key(), p.channel(), p.of(), p.message(), reply);
    } else if (dispatch instanceof Dispatch.Tell tell) {
      return new Dispatch.Tell(tell.key(), tell.channel(), tell.person(), reply);
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
}
