package org.hearsay.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Lines;
import org.hearsay.chat.Outbox;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Piece.Channel;
import org.hearsay.chat.Reply.Piece.Code;
import org.hearsay.chat.Reply.Style;
import org.hearsay.chat.Subscription;
import org.hearsay.chat.SubscriptionWords;
import org.hearsay.store.Alerts;
import org.hearsay.store.Store;
import org.hearsay.store.Subscriptions;

/** What is to be done about alerts from time to time; one instance at a time does it. */
public final class AlertRounds {
  /** So many alerts in a row that a channel refused end its subscriptions. */
  private static final int REFUSALS = 3;

  private final Alerts alerts;
  private final Subscriptions subscriptions;
  private final AlertTelling telling;
  private final Outbox outbox;
  private final Clock clock;

  /** Rounds over these. */
  public AlertRounds(Store store, AlertTelling telling, Outbox outbox, Clock clock) {
    this.alerts = store.alerts();
    this.subscriptions = store.subscriptions();
    this.telling = telling;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Tells what became due, and ends the subscriptions of channels that are closed to us. */
  public void go() {
    for (ChannelRef channel : alerts.dueChannels()) {
      telling.due(channel, clock.instant());
    }
    for (ChannelRef channel : alerts.refusingChannels(REFUSALS)) {
      end(channel);
    }
  }

  /**
   * Ends the subscriptions of a channel, and tells who set them up. The words are on their way
   * before anything is removed, so a crash between repeats them under the same keys.
   */
  void end(ChannelRef channel) {
    List<Subscription> all = subscriptions.ofChannel(channel);
    Map<String, List<Subscription>> byPerson = new TreeMap<>();
    for (Subscription each : all) {
      if (!each.by().isEmpty()) {
        byPerson.computeIfAbsent(each.by(), person -> new ArrayList<>()).add(each);
      }
    }
    byPerson.forEach(
        (person, theirs) ->
            outbox.put(
                new Dispatch.Tell(
                    Keys.of("ended " + channel, person + " " + theirs.get(0).id()),
                    channel,
                    person,
                    ended(channel, theirs))));
    subscriptions.remove(all.stream().map(Subscription::id).toList());
  }

  private static Reply ended(ChannelRef channel, List<Subscription> theirs) {
    Lines lines = new Lines();
    lines.add(
        Style.PLAIN,
        "Hearsay can no longer post in the channel ",
        new Channel(channel.channel()),
        ", so the alerts that you set up for it have ended:");
    theirs.forEach(each -> lines.add(Style.ITEM, new Code(SubscriptionWords.typed(each))));
    return lines
        .add(Style.NOTE, "Add them again there, or in another channel, to hear of them again.")
        .reply();
  }
}
