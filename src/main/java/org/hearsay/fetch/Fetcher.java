package org.hearsay.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.hearsay.article.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only door out: whatever address comes from outside, a posted link, an original, a feed, is
 * read through here or not at all.
 *
 * <p>For "https://gazette.example/harbour" it looks the name up, refuses if any of its addresses is
 * not public, dials only what was vetted, follows at most five redirects in the same way, and stops
 * at every limit of its {@link FetchSettings}. Safe for use by many threads; a call blocks its
 * thread no longer than the request's {@code timeLeft}.
 */
public final class Fetcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);
  private static final int MAX_FAILURES = 2_000;
  private static final int MAX_PAGES = 500;
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /** How much earlier than asked a timer may go off. */
  private static final Duration JITTER = Duration.ofMillis(100);

  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  private final FetchSettings settings;
  private final Clock clock;
  private final OkHttpClient client;
  private final NameClerk names;
  private final Trip trip;
  private final Robots robots;
  private final Flights<Errand> flights = new Flights<>();
  private final Kept<Errand, FetchOutcome> failures;
  private final Kept<Errand, Page> pages;
  private volatile boolean closed;

  /** What makes two fetches the same. */
  private record Errand(String url, FetchRequest.Purpose purpose, Validators validators) {}

  /** A fetcher that lives until it is closed; {@code clock} times what is kept. */
  public Fetcher(FetchSettings settings, Clock clock) {
    this(settings, clock, NameLookup.JDK);
  }

  Fetcher(FetchSettings settings, Clock clock, NameLookup lookup) {
    this(settings, clock, lookup, Exchange.sharedClient());
  }

  Fetcher(FetchSettings settings, Clock clock, NameLookup lookup, OkHttpClient client) {
    this.settings = settings;
    this.client = client;
    this.clock = clock;
    this.names = new NameClerk(lookup);
    Exchange exchange = new Exchange(client, settings, names, clock);
    this.trip = new Trip(exchange, new HostTurns(settings.callsPerHost()), settings);
    this.robots = new Robots(trip, clock);
    this.failures = new Kept<>(clock, MAX_FAILURES, MAX_FAILURES, outcome -> 1);
    this.pages = new Kept<>(clock, MAX_PAGES, settings.maxKeptBytes(), page -> page.body().length);
    if (!settings.allowed().isEmpty()) {
      LOG.warn("These addresses are open for tests: {}", settings.allowed());
    }
  }

  /**
   * Reads a link.
   *
   * @throws IllegalStateException when this fetcher is closed
   */
  public FetchOutcome fetch(FetchRequest request) {
    if (closed) {
      throw new IllegalStateException("The fetcher is closed");
    }
    TypedLink.Reading reading = TypedLink.read(request.link(), Way.POSTED);
    if (reading instanceof TypedLink.Rejected rejected) {
      return new FetchOutcome.Refused(rejected.refusal());
    }
    HttpUrl url = ((TypedLink.WebAddress) reading).url().newBuilder().fragment(null).build();
    Duration wait = request.timeLeft();
    Deadline deadline = Deadline.in(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    Errand errand = new Errand(url.toString(), request.purpose(), request.validators());
    return flights.join(
        errand,
        deadline,
        () -> recalled(errand, request, url, deadline),
        () -> new FetchOutcome.Refused(Refusals.timeout(url.host())));
  }

  private Flights.Landing recalled(
      Errand errand, FetchRequest request, HttpUrl url, Deadline deadline) {
    if (!request.afresh()) {
      FetchOutcome failure = failures.get(errand);
      if (failure != null) {
        return new Flights.Landing(failure, false);
      }
      Page page = pages.get(errand);
      if (page != null) {
        return new Flights.Landing(new FetchOutcome.Fetched(page), false);
      }
    }
    return fetched(errand, url, deadline);
  }

  private Flights.Landing fetched(Errand errand, HttpUrl url, Deadline deadline) {
    boolean feed = errand.purpose() == FetchRequest.Purpose.FEED;
    Appetite appetite =
        feed
            ? Appetite.forFeed(settings.maxPageBytes())
            : Appetite.forPage(settings.maxPageBytes());
    boolean posted = errand.purpose() == FetchRequest.Purpose.SHARED_LINK;
    Trip.End end =
        trip.go(url, appetite, errand.validators(), posted ? Trip.Guard.NONE : robots, deadline);
    if (end.reply() instanceof Reply.Received received) {
      Page page = page(url.uri(), end, received);
      failures.forget(errand);
      if (!feed && received.mayKeep()) {
        pages.put(errand, page, clock.instant().plus(settings.pagesKept()));
      }
      return new Flights.Landing(new FetchOutcome.Fetched(page), false);
    }
    if (end.reply() instanceof Reply.Failed failed) {
      FetchOutcome refused =
          new FetchOutcome.Refused(failed.refusal(), failed.status(), failed.retryAt());
      boolean cutShort =
          failed.refusal().kind() == Refusal.Kind.TIMEOUT
              && (deadline.left().compareTo(JITTER) < 0 || Thread.currentThread().isInterrupted());
      pages.forget(errand);
      if (!feed && !cutShort) {
        failures.put(errand, refused, forgivenAt(failed));
      }
      return new Flights.Landing(refused, cutShort);
    }
    Duration freshFor =
        end.reply() instanceof Reply.Unchanged unchanged ? unchanged.freshFor() : Duration.ZERO;
    return new Flights.Landing(new FetchOutcome.NotModified(url.uri(), freshFor), false);
  }

  private Instant forgivenAt(Reply.Failed failed) {
    Instant now = clock.instant();
    @Nullable Instant retryAt = failed.retryAt();
    if (retryAt == null) {
      return now.plus(settings.failuresKept());
    }
    Instant longest = now.plus(LONGEST_PAUSE);
    return retryAt.isAfter(longest) ? longest : retryAt;
  }

  private static Page page(URI asked, Trip.End end, Reply.Received received) {
    return new Page(
        asked,
        end.at().uri(),
        end.forGood().uri(),
        received.mediaType(),
        received.charset(),
        received.body(),
        received.validators(),
        received.freshFor());
  }

  /** How many links are not tried again for now because they failed. */
  public int failuresKept() {
    return failures.size();
  }

  /** Ends what is running and refuses what comes later. */
  @Override
  public void close() {
    closed = true;
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
    names.close();
  }
}
