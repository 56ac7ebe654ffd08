package org.hearsay.desk;

import org.hearsay.chat.Lines;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Piece.Code;
import org.hearsay.chat.Reply.Style;

/**
 * How many alerts there may be.
 *
 * @param inChannel in one channel
 * @param inWorkspace in all channels of a workspace or server together
 */
public record AlertLimits(int inChannel, int inWorkspace) {

  /** Why there is no room in a channel. */
  Reply channelFull() {
    return full("This channel has " + inChannel + " alerts, the most it may have");
  }

  /** Why there is no room in a workspace. */
  Reply workspaceFull() {
    return full(
        "The channels here have " + inWorkspace + " alerts together, the most they may have");
  }

  private static Reply full(String why) {
    return new Lines()
        .add(
            Style.PLAIN,
            why + ", so none was added. Remove some with ",
            new Code("/hearsay alerts remove <id>"),
            ", or ask whoever runs Hearsay here to allow more.")
        .reply();
  }
}
