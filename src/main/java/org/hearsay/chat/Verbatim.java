package org.hearsay.chat;

import org.hearsay.chat.Reply.Piece;

/** Words of an article, as a piece of a reply. */
final class Verbatim {
  private Verbatim() {}

  /**
   * In quotation marks; without them when the words hold some of their own, since marks inside
   * marks cannot be told apart.
   */
  static Piece of(String words) {
    return words.chars().anyMatch(c -> "\"“”".indexOf(c) >= 0)
        ? new Piece.Words(words)
        : new Piece.Quoted(words);
  }
}
