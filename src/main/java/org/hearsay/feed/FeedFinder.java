package org.hearsay.feed;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Refusal;
import org.hearsay.clean.FeedLinks;
import org.hearsay.fetch.FetchOutcome;
import org.hearsay.fetch.Page;

/**
 * Finds the feed that somebody means who gives its address or that of its site: what is there
 * itself, what the page names, or where sites usually have it.
 */
public final class FeedFinder {
  private static final int MOST_NAMED = 3;
  private static final List<String> USUAL =
      List.of("/feed", "/rss", "/atom.xml", "/rss.xml", "/feed.xml", "/index.xml", "/feed.json");

  private final FeedReader reader;
  private final Duration patience;

  /**
   * @param patience how long a search may take in all
   */
  public FeedFinder(FeedReader reader, Duration patience) {
    this.reader = reader;
    this.patience = patience;
  }

  /**
   * Looks for a feed at {@code typed}: "https://gazette.example/feed", or just "gazette.example".
   */
  public FeedSearch find(String typed) {
    long until = System.nanoTime() + patience.toNanos();
    String address = typed.contains("://") ? typed.strip() : "https://" + typed.strip();
    FetchOutcome first = reader.fetch(address, patience);
    if (first instanceof FetchOutcome.Refused refused) {
      return new FeedSearch.None(refused.refusal());
    }
    if (!(first instanceof FetchOutcome.Fetched fetched)) {
      throw new IllegalStateException("Unchanged, although no version was sent along");
    }
    FeedOutcome asFeed = reader.parse(fetched.page());
    if (asFeed instanceof FeedOutcome.Entries entries) {
      return new FeedSearch.Found(entries.readNext(), entries.title());
    }
    Optional<Refusal> hostile =
        Optional.of(((FeedOutcome.Failed) asFeed).refusal())
            .filter(refusal -> refusal.kind() == Refusal.Kind.PARSE_LIMIT);
    return hostile
        .<FeedSearch>map(FeedSearch.None::new)
        .orElseGet(() -> onSite(fetched.page(), until));
  }

  private FeedSearch onSite(Page site, long until) {
    for (URI candidate : candidates(site)) {
      Duration left = Duration.ofNanos(until - System.nanoTime());
      if (left.isNegative() || left.isZero()) {
        break;
      }
      FetchOutcome outcome = reader.fetch(candidate.toString(), left);
      if (outcome instanceof FetchOutcome.Fetched fetched
          && reader.parse(fetched.page()) instanceof FeedOutcome.Entries entries) {
        return new FeedSearch.Found(entries.readNext(), entries.title());
      }
      if (outcome instanceof FetchOutcome.Refused refused
          && refused.refusal().kind() == Refusal.Kind.RATE_LIMITED) {
        return new FeedSearch.None(refused.refusal());
      }
    }
    return new FeedSearch.None(FeedRefusals.notFound(String.valueOf(site.address().getHost())));
  }

  private static List<URI> candidates(Page site) {
    Set<URI> candidates = new LinkedHashSet<>();
    FeedLinks.in(site).stream().limit(MOST_NAMED).forEach(link -> candidates.add(link.address()));
    USUAL.forEach(path -> candidates.add(site.address().resolve(path)));
    candidates.remove(site.address());
    return new ArrayList<>(candidates);
  }
}
