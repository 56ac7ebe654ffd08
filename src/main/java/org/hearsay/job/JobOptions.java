package org.hearsay.job;

import java.time.Duration;
import java.util.Map;

/**
 * How much at once, and how fast.
 *
 * @param instance this instance's name, for logs; better the same after a restart, and nobody else's
 * @param most events that may wait or be in work before new ones are refused
 * @param readers events handled at once for which pages are read
 * @param readersOfOneChannel how many of them in one channel
 * @param quick other events handled at once
 * @param senders dispatches delivered at once, each in another channel
 * @param pacing by platform name, how long nothing more is posted in a channel after a post
 * @param poll how soon work that another instance took in is seen
 * @param beat how often this instance shows that it lives; after four beats missed it does not
 */
public record JobOptions(
    String instance,
    int most,
    int readers,
    int readersOfOneChannel,
    int quick,
    int senders,
    Map<String, Duration> pacing,
    Duration poll,
    Duration beat) {

  public JobOptions {
    pacing = Map.copyOf(pacing);
  }

  /**
   * What suits two cores and one workspace or fifty. Slack takes one message a second a channel.
   */
  public static JobOptions of(String instance) {
    return new JobOptions(
        instance,
        2_000,
        16,
        4,
        4,
        16,
        Map.of("slack", Duration.ofSeconds(1)),
        Duration.ofMillis(500),
        Duration.ofSeconds(5));
  }
}
