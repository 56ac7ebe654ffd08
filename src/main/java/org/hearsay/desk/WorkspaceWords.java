package org.hearsay.desk;

import static org.hearsay.chat.Reply.Style.HEADING;
import static org.hearsay.chat.Reply.Style.ITEM;
import static org.hearsay.chat.Reply.Style.NOTE;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChannelSettings;
import org.hearsay.chat.Lines;
import org.hearsay.chat.Reply.Piece.Channel;
import org.hearsay.chat.Reply.Piece.Code;
import org.hearsay.store.Settings;

/** Says how we behave in a workspace, and which of its channels have settings of their own. */
final class WorkspaceWords {
  private static final int SHOWN = 20;

  private WorkspaceWords() {}

  /**
   * @param zone whose clock counts in channels that have set none
   */
  static Lines of(Settings settings, ZoneId zone, String platform, String workspace) {
    Lines lines = new Lines();
    lines.add(HEADING, "In all channels here that have no settings of their own");
    lines.add(ITEM, Phrases.inOneLine(settings.defaultOf(platform, workspace), zone));
    lines.add(ITEM, locks(settings, platform, workspace).toArray());
    Map<String, ChannelSettings> own = settings.ofChannels(platform, workspace);
    own.keySet().removeIf(id -> ChannelRef.isDirect(new ChannelRef(platform, workspace, id)));
    if (!own.isEmpty()) {
      lines.add(HEADING, "Channels with settings of their own");
    }
    own.entrySet().stream()
        .limit(SHOWN)
        .forEach(
            channel ->
                lines.add(
                    ITEM,
                    new Channel(channel.getKey()),
                    ": " + Phrases.inOneLine(channel.getValue(), zone)));
    if (own.size() > SHOWN) {
      lines.add(NOTE, "and " + (own.size() - SHOWN) + " more");
    }
    return lines.add(
        NOTE,
        "Change a channel's with ",
        new Code("/hearsay settings …"),
        " there, those of all with ",
        new Code("/hearsay settings workspace …"));
  }

  private static List<Object> locks(Settings settings, String platform, String workspace) {
    if (settings.isLocked(platform, workspace)) {
      return List.of("settings and alerts of all channels are locked: only admins change them");
    }
    List<Object> pieces = new ArrayList<>();
    List<String> locked = settings.lockedChannels(platform, workspace);
    pieces.add(
        locked.isEmpty() ? "no channel is locked" : "locked, so that only admins change it:");
    for (String channel : locked.subList(0, Math.min(SHOWN, locked.size()))) {
      pieces.add(" ");
      pieces.add(new Channel(channel));
    }
    if (locked.size() > SHOWN) {
      pieces.add(" and " + (locked.size() - SHOWN) + " more");
    }
    return pieces;
  }
}
