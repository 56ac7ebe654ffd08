package org.hearsay.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hearsay.alert.Filter;
import org.hearsay.alert.Term;
import org.hearsay.alert.Timing;
import org.hearsay.chat.Lines;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Piece.Code;
import org.hearsay.chat.Reply.Style;
import org.hearsay.chat.Subscription;
import org.hearsay.chat.SubscriptionIds;
import org.hearsay.feed.FeedSearch;
import org.hearsay.store.Subscriptions;

/** Adds a subscription: looks for the feeds it names, for one like it, and for room. */
final class NewAlerts {
  private static final int MOST_ATTEMPTS = 100;

  private final Subscriptions subscriptions;
  private final Function<String, FeedSearch> feeds;
  private final AlertLimits limits;

  NewAlerts(Subscriptions subscriptions, Function<String, FeedSearch> feeds, AlertLimits limits) {
    this.subscriptions = subscriptions;
    this.feeds = feeds;
    this.limits = limits;
  }

  /** What came of it, and what to say to who asked. */
  sealed interface Outcome {
    Reply reply();

    record Added(Subscription subscription, Reply reply) implements Outcome {}

    record NotAdded(Reply reply) implements Outcome {}
  }

  Outcome add(Asked asked, Filter typed, Timing timing) {
    List<Term> terms = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (Term term : typed.terms()) {
      if (term.kind() != Term.Kind.FEED) {
        terms.add(term);
        continue;
      }
      FeedSearch search = feeds.apply(term.value());
      if (search instanceof FeedSearch.None none) {
        return new Outcome.NotAdded(noFeed(term.value(), none.refusal().message()));
      }
      FeedSearch.Found feed = (FeedSearch.Found) search;
      terms.add(new Term(term.sign(), term.kind(), feed.address()));
      if (!feed.address().equals(term.value())) {
        found.add("“" + feed.title() + "”, " + feed.address());
      }
    }
    return add(asked, new Filter(terms, typed.when()), timing, found);
  }

  private Outcome add(Asked asked, Filter filter, Timing timing, List<String> feedsFound) {
    Instant since = asked.at().truncatedTo(ChronoUnit.MILLIS);
    Optional<Subscription> like = like(asked, filter);
    if (like.isPresent()) {
      Subscription known = like.orElseThrow();
      return new Outcome.NotAdded(AlertPhrases.duplicate(known, known.timing().equals(timing)));
    }
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Subscription added =
          new Subscription(
              SubscriptionIds.of(asked.eventId(), attempt),
              asked.channel(),
              filter,
              timing,
              asked.by().id(),
              since,
              null);
      switch (subscriptions.add(added, limits.inChannel(), limits.inWorkspace())) {
        case ADDED -> {
          String feeds =
              feedsFound.isEmpty()
                  ? ""
                  : "Found its feed " + String.join(" and ", feedsFound) + ".";
          return new Outcome.Added(added, AlertPhrases.added(added, feeds));
        }
        case CHANNEL_FULL -> {
          return new Outcome.NotAdded(limits.channelFull());
        }
        case WORKSPACE_FULL -> {
          return new Outcome.NotAdded(limits.workspaceFull());
        }
        case ID_TAKEN -> {}
      }
    }
    throw new IllegalStateException("No id is free among " + MOST_ATTEMPTS);
  }

  /** One of this channel with the same filter, unless this very event added it. */
  private Optional<Subscription> like(Asked asked, Filter filter) {
    return subscriptions.ofChannel(asked.channel()).stream()
        .filter(each -> sameArticles(each.filter(), filter))
        .filter(each -> !isOf(asked, each))
        .findFirst();
  }

  private static boolean isOf(Asked asked, Subscription each) {
    return IntStream.range(0, MOST_ATTEMPTS)
        .anyMatch(attempt -> SubscriptionIds.of(asked.eventId(), attempt).equals(each.id()));
  }

  private static boolean sameArticles(Filter one, Filter other) {
    return one.when().equals(other.when()) && terms(one).equals(terms(other));
  }

  private static Set<Term> terms(Filter filter) {
    Set<Term> terms = new HashSet<>();
    filter.terms().forEach(term -> terms.add(lower(term)));
    return terms;
  }

  /** Case counts in the path of a feed and nowhere else. */
  private static Term lower(Term term) {
    return term.kind() == Term.Kind.FEED
        ? term
        : new Term(term.sign(), term.kind(), term.value().toLowerCase(Locale.ROOT));
  }

  private static Reply noFeed(String address, String why) {
    return new Lines()
        .add(Style.PLAIN, "None was added: there is no feed at ", new Code(address), ". " + why)
        .reply();
  }
}
