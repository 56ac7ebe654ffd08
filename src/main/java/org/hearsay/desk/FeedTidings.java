package org.hearsay.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Lines;
import org.hearsay.chat.Outbox;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Piece.Code;
import org.hearsay.chat.Reply.Style;
import org.hearsay.chat.Subscription;
import org.hearsay.feed.FeedNotices;
import org.hearsay.store.Subscriptions;

/** Tells the channels that named a feed when it dies and when it is back: a line each. */
public final class FeedTidings implements FeedNotices {
  private final Subscriptions subscriptions;
  private final Outbox outbox;

  /** Tells through {@code outbox}. */
  public FeedTidings(Subscriptions subscriptions, Outbox outbox) {
    this.subscriptions = subscriptions;
    this.outbox = outbox;
  }

  @Override
  public void died(String feed, String title, Instant since, String why) {
    tell(
        feed,
        "died " + since,
        " cannot be read any more: "
            + why
            + " It is tried once a day; remove the alert to stop that.",
        title);
  }

  @Override
  public void recovered(String feed, String title, Instant since) {
    tell(feed, "recovered " + since, " can be read again.", title);
  }

  private void tell(String feed, String event, String what, String title) {
    Map<ChannelRef, List<Subscription>> channels = new LinkedHashMap<>();
    for (Subscription each : subscriptions.ofFeed(feed)) {
      channels.computeIfAbsent(each.channel(), channel -> new ArrayList<>()).add(each);
    }
    channels.forEach(
        (channel, theirs) ->
            outbox.put(
                new Dispatch.Post(
                    Keys.of(feed + " " + event, channel.toString()),
                    channel,
                    said(title, what, theirs))));
  }

  private static Reply said(String title, String what, List<Subscription> theirs) {
    List<Object> pieces = new ArrayList<>();
    pieces.add("The feed “" + title + "”" + what + " (alert");
    for (Subscription each : theirs) {
      pieces.add(" ");
      pieces.add(new Code(each.id()));
    }
    pieces.add(")");
    return new Lines().add(Style.PLAIN, pieces.toArray()).reply();
  }
}
