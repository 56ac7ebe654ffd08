package org.hearsay.job;

import java.util.Locale;
import java.util.Set;
import org.hearsay.chat.Action;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.MessageRef;
import org.hearsay.store.InboxTable.Lane;

/**
 * Which events wait for which. What changes how we behave in a channel has the channel's own lane,
 * and whatever comes later in that channel stands behind it; what happens to one message has a lane
 * of that message; all else waits for nobody, so a slow page delays its own link only.
 */
final class Lanes {

  private static final Set<String> CHANGE_SOMETHING = Set.of("alerts", "settings", "forget");
  private static final Set<String> READ_NOTHING =
      Set.of("", "help", "status", "privacy", "export", "alerts", "settings", "forget");

  private Lanes() {}

  static Lane of(ChatEvent event) {
    if (event instanceof ChatEvent.Posted posted) {
      return ofMessage(posted.message(), true);
    } else if (event instanceof ChatEvent.Edited edited) {
      return ofMessage(edited.message(), true);
    } else if (event instanceof ChatEvent.Deleted deleted) {
      return ofMessage(deleted.message(), false);
    } else if (event instanceof ChatEvent.Commanded command) {
      return ofCommand(command);
    } else if (event instanceof ChatEvent.Published) {
      return ofItself(event, true);
    } else if (event instanceof ChatEvent.Pressed pressed && changesNothing(pressed.action())) {
      return ofItself(event, false);
    }
    return ofChannel(event.channel());
  }

  private static Lane ofCommand(ChatEvent.Commanded command) {
    String[] words = command.words().strip().toLowerCase(Locale.ROOT).split("\\s+", 3);
    boolean isTest = words.length > 1 && words[0].equals("alerts") && words[1].equals("test");
    boolean reads = command.about() != null || isTest || !READ_NOTHING.contains(words[0]);
    boolean looksForFeed = words.length > 2 && words[2].contains("feed:");
    return CHANGE_SOMETHING.contains(words[0]) && !reads
        ? new Lane(name(command.channel()), null, looksForFeed)
        : ofItself(command, reads);
  }

  private static boolean changesNothing(Action action) {
    return switch (action.verb()) {
      case ATTRIBUTIONS, EXPORT, WRONG, WHY_ALERT -> true;
      case MUTE_SITE, REMOVE_REPLY, UNDO, MUTE_ALERT, REMOVE_ALERT -> false;
    };
  }

  private static Lane ofChannel(ChannelRef channel) {
    return new Lane(name(channel), null, false);
  }

  private static Lane ofMessage(MessageRef message, boolean reads) {
    String channel = name(message.channel());
    return new Lane(channel + "#" + message.message(), channel, reads);
  }

  private static Lane ofItself(ChatEvent event, boolean reads) {
    String channel = name(event.channel());
    return new Lane(channel + "!" + event.id(), channel, reads);
  }

  private static String name(ChannelRef channel) {
    return channel.platform() + "/" + channel.workspace() + "/" + channel.channel();
  }
}
