package org.hearsay.desk;

import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Reply;

/**
 * Decides what we answer to an event, and puts it into the outbox. May be called again with the
 * same event after a crash: the same answers then have the same keys, so nobody hears them twice.
 */
public final class Desk {
  private final LinkDesk links;
  private final CommandDesk commands;
  private final ButtonDesk buttons;
  private final AlertWatch watch;

  /** A desk of these four. */
  public Desk(LinkDesk links, CommandDesk commands, ButtonDesk buttons, AlertWatch watch) {
    this.links = links;
    this.commands = commands;
    this.buttons = buttons;
    this.watch = watch;
  }

  /** Answers {@code event}; returns when all that is to be said is in the outbox. */
  public void handle(ChatEvent event) {
    if (event instanceof ChatEvent.Posted posted) {
      if (posted.mention() == null
          || (!posted.links().isEmpty() && !commands.takes(posted.mention()))) {
        links.posted(posted);
      } else {
        commands.mentioned(posted);
      }
    } else if (event instanceof ChatEvent.Edited edited) {
      links.edited(edited);
    } else if (event instanceof ChatEvent.Deleted deleted) {
      links.deleted(deleted);
    } else if (event instanceof ChatEvent.Commanded commanded) {
      commands.commanded(commanded);
    } else if (event instanceof ChatEvent.Pressed pressed) {
      buttons.pressed(pressed);
    } else if (event instanceof ChatEvent.Removed removed) {
      commands.removed(removed);
    } else if (event instanceof ChatEvent.Published published) {
      watch.published(published);
    }
  }

  /** What people can do with us. */
  public static Reply help() {
    return Phrases.help(null);
  }
}
