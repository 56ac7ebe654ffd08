package org.hearsay.desk;

import static org.hearsay.chat.Reply.Style.HEADING;
import static org.hearsay.chat.Reply.Style.ITEM;
import static org.hearsay.chat.Reply.Style.NOTE;

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

  /** The page of a workspace. */
  public static Reply of(Settings settings, String platform, String workspace) {
    Lines lines = new Lines();
    lines.add(HEADING, "In this workspace");
    lines.add(ITEM, Phrases.inOneLine(settings.defaultOf(platform, workspace)));
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
                    ": " + Phrases.inOneLine(channel.getValue())));
    if (own.size() > SHOWN) {
      lines.add(NOTE, "and " + (own.size() - SHOWN) + " more");
    }
    lines.add(NOTE, "Change a channel's with ", new Code("/hearsay " + Verb.SETTINGS.usage()));
    return lines.with(Phrases.help(null)).reply();
  }
}
