package org.hearsay.chat.slack;

/** What stands in an answer's handle: where Slack takes the answer, and how. */
record Handle(Kind kind, String target) {

  /** How an answer is given. */
  enum Kind {
    /** A new message at a response URL. */
    RESPOND,
    /** In place of the private message that held the button, at a response URL. */
    REPLACE,
    /** Into an open modal, by its id. */
    VIEW
  }

  String encoded() {
    return kind.name() + " " + target;
  }

  /** What {@link #encoded()} wrote; anything else is taken for a response URL. */
  static Handle decode(String handle) {
    for (Kind kind : Kind.values()) {
      if (handle.startsWith(kind.name() + " ")) {
        return new Handle(kind, handle.substring(kind.name().length() + 1));
      }
    }
    return new Handle(Kind.RESPOND, handle);
  }
}
