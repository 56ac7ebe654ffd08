package org.hearsay.investigate;

import java.time.Duration;
import org.hearsay.fetch.FetchOutcome;

/** Where pages come from: the network, or what is bundled with the program. */
@FunctionalInterface
public interface PageSource {

  /**
   * The page behind {@code link}, as a person typed it.
   *
   * @param timeLeft after which the answer is a timeout
   */
  FetchOutcome get(String link, Duration timeLeft);
}
