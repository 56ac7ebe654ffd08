package org.hearsay.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import org.hearsay.article.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Respects robots.txt as RFC 9309 has it: read through the same door as everything else, kept for
 * an hour, everything allowed where there is none, nothing where it could not be read.
 */
final class Robots implements Trip.Guard {
  private static final String PRODUCT = "hearsay";
  private static final int MAX_SITES = 20_000;

  /** Rules of all sites together; most have fewer than ten. */
  private static final int MAX_RULES = 200_000;

  private static final Duration KEPT = Duration.ofHours(1);
  private static final int FIRST_SERVER_FAULT = 500;

  private final Trip trip;
  private final Clock clock;
  private final Kept<String, BaseRobotRules> sites;

  Robots(Trip trip, Clock clock) {
    this.trip = trip;
    this.clock = clock;
    this.sites = new Kept<>(clock, MAX_SITES, MAX_RULES, Robots::size);
  }

  @Override
  public @Nullable Refusal objection(Stop stop, Deadline deadline) {
    BaseRobotRules rules = sites.get(stop.origin());
    if (rules == null) {
      HttpUrl address =
          stop.url().newBuilder().encodedPath("/robots.txt").query(null).fragment(null).build();
      Reply reply =
          trip.go(address, Appetite.forRobots(), Validators.NONE, Trip.Guard.NONE, deadline)
              .reply();
      if (reply instanceof Reply.Failed failed && isAboutTheSite(failed)) {
        // The page would fail the same way, and can say so better.
        return failed.refusal();
      }
      rules = rulesIn(address, reply);
      if (!deadline.isOver()) {
        sites.put(stop.origin(), rules, clock.instant().plus(KEPT));
      }
    }
    return rules.isAllowed(stop.url().toString()) ? null : Refusals.robots(stop.url().host());
  }

  private static long size(BaseRobotRules rules) {
    return rules instanceof SimpleRobotRules simple ? 1L + simple.getRobotRules().size() : 1;
  }

  private static boolean isAboutTheSite(Reply.Failed failed) {
    return switch (failed.refusal().kind()) {
      case BLOCKED_ADDRESS, BLOCKED_PORT, DNS_FAILURE, CONNECT_FAILED, TLS_FAILED, TIMEOUT -> true;
      default -> false;
    };
  }

  private static BaseRobotRules rulesIn(HttpUrl address, Reply reply) {
    if (reply instanceof Reply.Received received) {
      return new SimpleRobotRulesParser()
          .parseContent(address.toString(), received.body(), "text/plain", List.of(PRODUCT));
    }
    return new SimpleRobotRules(
        reply instanceof Reply.Failed failed && saysThereIsNone(failed)
            ? RobotRulesMode.ALLOW_ALL
            : RobotRulesMode.ALLOW_NONE);
  }

  /** A site without rules allows everything; one that is out of order is left alone. */
  private static boolean saysThereIsNone(Reply.Failed failed) {
    return failed.refusal().kind() == Refusal.Kind.TOO_MANY_REDIRECTS
        || (failed.refusal().kind() == Refusal.Kind.HTTP_STATUS
            && failed.status() < FIRST_SERVER_FAULT);
  }
}
