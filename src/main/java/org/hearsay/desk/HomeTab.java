package org.hearsay.desk;

import static org.hearsay.chat.Reply.Style.HEADING;
import static org.hearsay.chat.Reply.Style.ITEM;
import static org.hearsay.chat.Reply.Style.NOTE;

import java.time.ZoneId;
import java.util.Map;
import org.hearsay.chat.ChannelSettings;
import org.hearsay.chat.Lines;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Piece.Code;
import org.hearsay.chat.Verb;
import org.hearsay.store.Settings;

/** What an app's own page in a workspace says: how we behave there, and what can be typed. */
public final class HomeTab {
  private static final int SHOWN = 20;

  private HomeTab() {}

  /**
   * The page of a workspace.
   *
   * @param rest what follows: its alerts, and what can be typed
   * @param zone whose clock counts in channels that have set none
   */
  public static Reply of(
      Settings settings, Reply rest, ZoneId zone, String platform, String workspace) {
    Lines lines = new Lines();
    lines.add(HEADING, "In this workspace");
    lines.add(ITEM, Phrases.inOneLine(settings.defaultOf(platform, workspace), zone));
    Map<String, ChannelSettings> own = settings.ofChannels(platform, workspace);
    if (!own.isEmpty()) {
      lines.add(HEADING, "Channels with settings of their own");
    }
    own.entrySet().stream()
        .limit(SHOWN)
        .forEach(
            channel ->
                lines.add(
                    ITEM,
                    new Code(channel.getKey()),
                    ": " + Phrases.inOneLine(channel.getValue(), zone)));
    if (own.size() > SHOWN) {
      lines.add(NOTE, "and " + (own.size() - SHOWN) + " more");
    }
    lines.add(NOTE, "Change a channel's with ", new Code("/hearsay " + Verb.SETTINGS.usage()));
    return lines.with(rest).reply();
  }
}
