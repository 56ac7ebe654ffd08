package org.hearsay.desk;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.alert.AlertIndex;
import org.hearsay.article.Outlets;
import org.hearsay.attribute.Attributor;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatPlatform;
import org.hearsay.chat.Command;
import org.hearsay.chat.Outbox;
import org.hearsay.chat.Person;
import org.hearsay.chat.Platforms;
import org.hearsay.chat.Reply;
import org.hearsay.claim.ClaimModel;
import org.hearsay.claim.ClaimPicker;
import org.hearsay.claim.HeadlineMatch;
import org.hearsay.claim.RedFlags;
import org.hearsay.clean.Cleaner;
import org.hearsay.feed.FeedSearch;
import org.hearsay.fetch.FetchOutcome;
import org.hearsay.investigate.Investigator;
import org.hearsay.store.Store;

/** A desk with all its real stages, over pages that a test makes up. */
public final class DeskParts {
  private final Store store;
  private final Clock clock;
  private final Function<String, FetchOutcome> pages;
  private final Supplier<String> reportIds;
  private Outbox outbox;
  private List<ChatPlatform> platforms = List.of();
  private AlertLimits limits = new AlertLimits(50, 500);
  private Function<String, FeedSearch> feeds = address -> new FeedSearch.Found(address, "A feed");

  /**
   * A desk that answers into the store's own outbox.
   *
   * @param pages what a link leads to
   */
  public DeskParts(
      Store store, Clock clock, Function<String, FetchOutcome> pages, Supplier<String> reportIds) {
    this.store = store;
    this.clock = clock;
    this.pages = pages;
    this.reportIds = reportIds;
    this.outbox = store.outbox();
  }

  /** Answers go there instead. */
  public DeskParts outbox(Outbox other) {
    outbox = other;
    return this;
  }

  /** The chats that are switched on. */
  public DeskParts platforms(ChatPlatform... on) {
    platforms = List.of(on);
    return this;
  }

  DeskParts limits(AlertLimits other) {
    limits = other;
    return this;
  }

  DeskParts feeds(Function<String, FeedSearch> other) {
    feeds = other;
    return this;
  }

  /** Puts it together. */
  public Desk desk() {
    Outlets outlets = new Outlets(List.of());
    Investigator investigator =
        new Investigator(
            (link, timeLeft) -> pages.apply(link),
            new Cleaner(text -> "en"),
            new Attributor(outlets),
            new ClaimPicker(ClaimModel.load()),
            new RedFlags(HeadlineMatch.load()),
            reportIds::get,
            clock,
            Duration.ofSeconds(60));
    ReportPages reportPages = new ReportPages(null, URI.create("http://127.0.0.1:8080/"));
    Platforms on = new Platforms(platforms);
    AlertIndex index = new AlertIndex(outlets);
    AlertDesk alerts =
        new AlertDesk(
            store,
            outbox,
            on,
            new AlertTrial(index, store.reports(), investigator),
            feeds,
            limits,
            ZoneOffset.UTC,
            clock);
    AlertWatch watch =
        new AlertWatch(
            index,
            investigator,
            store,
            new AlertTelling(store, outbox, reportPages, ZoneOffset.UTC),
            ZoneOffset.UTC,
            clock);
    return new Desk(
        new LinkDesk(investigator, store, outbox, on, reportPages, watch, clock),
        new CommandDesk(
            investigator,
            store,
            outbox,
            on,
            reportPages,
            new Keeper(store),
            alerts,
            Duration.ofDays(90),
            ZoneOffset.UTC),
        new ButtonDesk(
            store, outbox, on, reportPages, alerts, URI.create("https://hearsay.example/")),
        watch);
  }

  /** Deletes what is to be deleted, and finds that all is well. */
  private record Keeper(Store store) implements CommandDesk.Keeper {
    @Override
    public Reply status(ChannelRef channel) {
      return Reply.say("How things are: well.");
    }

    @Override
    public String forget(Command.Memory what, ChannelRef channel, Person by) {
      return "Forgotten.";
    }

    @Override
    public String forgetReport(String id, List<ChannelRef> places) {
      places.forEach(place -> store.forgetting().report(id, place));
      return "Forgotten.";
    }
  }
}
