package org.hearsay.fetch;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.hearsay.article.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The way from a link to its page: follows redirects by hand and vets each stop as if somebody had
 * posted it.
 */
final class Trip {
  private static final Pattern ABSOLUTE = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*+:.*$");

  private final Exchange exchange;
  private final HostTurns turns;
  private final FetchSettings settings;

  Trip(Exchange exchange, HostTurns turns, FetchSettings settings) {
    this.exchange = exchange;
    this.turns = turns;
    this.settings = settings;
  }

  /** Has a say at every stop. */
  @FunctionalInterface
  interface Guard {
    /** Lets everything pass. */
    Guard NONE = (stop, deadline) -> null;

    /** Why {@code stop} must not be asked; null when it may. */
    @Nullable Refusal objection(Stop stop, Deadline deadline);
  }

  /**
   * Where a trip ended.
   *
   * @param reply never {@link Reply.Moved}
   * @param at the last stop
   * @param forGood the last stop before a server called a redirect temporary
   */
  record End(Reply reply, HttpUrl at, HttpUrl forGood) {}

  /** Goes from {@code start} to where it leads. */
  End go(HttpUrl start, Appetite appetite, Validators validators, Guard guard, Deadline deadline) {
    WireCount wire = new WireCount(settings.maxWireBytes());
    Set<HttpUrl> seen = new HashSet<>();
    Stop stop = new Stop(start, Way.POSTED);
    HttpUrl forGood = start;
    boolean allForGood = true;
    while (true) {
      Refusal objection = guard.objection(stop, deadline);
      if (objection != null) {
        return new End(new Reply.Failed(objection), stop.url(), forGood);
      }
      Reply reply = ask(stop, appetite, validators, deadline, wire);
      if (!(reply instanceof Reply.Moved moved)) {
        return new End(reply, stop.url(), forGood);
      }
      // No cookies are kept, so an address that was asked already will answer the same again.
      if (!seen.add(stop.url()) || seen.size() > settings.maxRedirects()) {
        Refusal endless = Refusals.tooManyRedirects(stop.url().host());
        return new End(new Reply.Failed(endless), stop.url(), forGood);
      }
      TypedLink.Reading next = follow(stop.url(), moved.location());
      if (next instanceof TypedLink.Rejected rejected) {
        return new End(new Reply.Failed(rejected.refusal()), stop.url(), forGood);
      }
      HttpUrl url = ((TypedLink.WebAddress) next).url();
      stop = new Stop(url.newBuilder().fragment(null).build(), Way.REDIRECTED);
      allForGood &= moved.forGood();
      forGood = allForGood ? stop.url() : forGood;
    }
  }

  private Reply ask(
      Stop stop, Appetite appetite, Validators validators, Deadline deadline, WireCount wire) {
    try (HostTurns.Turn turn = turns.take(stop.url().host(), deadline)) {
      return turn.isTaken()
          ? exchange.ask(stop, appetite, validators, deadline, wire)
          : new Reply.Failed(Refusals.timeout(stop.url().host()));
    }
  }

  /** Where a Location header leads, read as it is spelled. */
  private static TypedLink.Reading follow(HttpUrl from, String location) {
    if (ABSOLUTE.matcher(location).matches()) {
      return TypedLink.read(location, Way.REDIRECTED);
    }
    if (location.startsWith("//")) {
      return TypedLink.read(from.scheme() + ":" + location, Way.REDIRECTED);
    }
    // Two slashes of which one leans the other way: some programs see a host in what follows.
    boolean crooked = location.startsWith("\\") || location.startsWith("/\\");
    HttpUrl resolved = crooked ? null : from.resolve(location);
    return resolved == null
        ? new TypedLink.Rejected(Refusals.badUrl(Way.REDIRECTED))
        : TypedLink.read(resolved.toString(), Way.REDIRECTED);
  }
}
