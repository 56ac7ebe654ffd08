package org.hearsay.job;

import java.time.Duration;
import org.hearsay.feed.Rhythm;

/**
 * How feeds are watched.
 *
 * @param readers feeds read at once; they wait for the network most of the time
 * @param ofOneHost how many of them of one host, over all instances
 * @param rhythm how often each is read
 * @param poll how soon a feed that is due is seen
 */
public record FeedOptions(int readers, int ofOneHost, Rhythm rhythm, Duration poll) {

  /** What suits two cores and ten thousand feeds; leaves people's links one turn at each host. */
  public static final FeedOptions USUAL =
      new FeedOptions(
          32, 1, new Rhythm(Duration.ofMinutes(10), Duration.ofHours(6)), Duration.ofSeconds(1));
}
