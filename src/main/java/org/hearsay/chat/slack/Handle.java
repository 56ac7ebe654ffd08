package org.hearsay.chat.slack;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an answer's handle: where Slack takes the answer, and how.
 *
 * @param target a response URL or a modal's id
 * @param thread the thread that the answer belongs into; null for none
 */
record Handle(Kind kind, String target, @Nullable String thread) {

  /** How an answer is given. */
  enum Kind {
    /** A new message at a response URL. */
    RESPOND,
    /** In place of the private message that held the button, at a response URL. */
    REPLACE,
    /** Into an open modal, by its id. */
    VIEW
  }

  private static final String NO_THREAD = "-";

  String encoded() {
    return kind.name() + " " + Objects.requireNonNullElse(thread, NO_THREAD) + " " + target;
  }

  /** What {@link #encoded()} wrote; anything else is taken for a response URL. */
  static Handle decode(String handle) {
    String[] parts = handle.split(" ", 3);
    for (Kind kind : Kind.values()) {
      if (parts.length == 3 && parts[0].equals(kind.name())) {
        return new Handle(kind, parts[2], parts[1].equals(NO_THREAD) ? null : parts[1]);
      }
    }
    return new Handle(Kind.RESPOND, handle, null);
  }

  /** Without the target, which is a secret. */
  @Override
  public String toString() {
    return "Handle[" + kind + "]";
  }
}
