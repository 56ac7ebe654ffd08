package org.hearsay.app;

import java.util.List;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Command;
import org.hearsay.chat.Figures;
import org.hearsay.chat.Lines;
import org.hearsay.chat.Person;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Piece.Code;
import org.hearsay.chat.Reply.Style;
import org.hearsay.chat.Subscription;
import org.hearsay.desk.CommandDesk;
import org.hearsay.store.DeadLetter;
import org.hearsay.store.QueueFigures;
import org.hearsay.store.Store;

/** Tells how the work stands, and forgets what people ask to be forgotten. */
final class StoreKeeper implements CommandDesk.Keeper {
  private static final int SHOWN = 5;

  private final Store store;

  StoreKeeper(Store store) {
    this.store = store;
  }

  @Override
  public Reply status(ChannelRef channel) {
    Lines lines = new Lines().add(Style.HEADING, "How things are");
    lines.add(Style.ITEM, "links and commands: " + figures(store.inbox().figures()));
    lines.add(Style.ITEM, "answers: " + figures(store.outbox().figures()));
    lines.add(Style.ITEM, "alerts here: " + alerts(channel));
    for (DeadLetter letter : store.inbox().dead(SHOWN)) {
      lines.add(Style.ITEM, "given up: ", new Code(letter.id()), " " + letter.reason());
    }
    for (DeadLetter letter : store.outbox().dead(SHOWN)) {
      lines.add(Style.ITEM, "not delivered: ", new Code(letter.id()), " " + letter.reason());
    }
    return lines.reply();
  }

  @Override
  public String forget(Command.Memory what, ChannelRef channel, Person by) {
    int gone;
    if (what instanceof Command.Memory.OfChannel) {
      gone = store.forgetting().channel(channel);
    } else if (what instanceof Command.Memory.OfWorkspace) {
      gone = store.forgetting().workspace(channel.platform(), channel.workspace());
    } else {
      gone = store.forgetting().person(channel.platform(), by.id());
    }
    return said(gone);
  }

  @Override
  public String forgetReport(String id, List<ChannelRef> places) {
    return said(places.stream().mapToInt(place -> store.forgetting().report(id, place)).sum());
  }

  private static String said(int gone) {
    return gone == 0
        ? "Nothing of that is kept, so nothing was deleted."
        : "Deleted, from the database's files too. Backups made earlier still have it.";
  }

  /** "3, listening to 1 feed". */
  private String alerts(ChannelRef channel) {
    List<Subscription> all = store.subscriptions().ofWorkspace(channel);
    long feeds = all.stream().flatMap(each -> each.filter().feeds().stream()).distinct().count();
    return all.size() + (feeds == 0 ? "" : ", listening to " + Figures.count((int) feeds, "feed"));
  }

  private static String figures(QueueFigures figures) {
    return figures.waiting()
        + " waiting"
        + (figures.retrying() == 0 ? ", " : " (" + figures.retrying() + " to be tried again), ")
        + figures.working()
        + " in work, "
        + figures.dead()
        + " given up";
  }
}
