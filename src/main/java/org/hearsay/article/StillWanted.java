package org.hearsay.article;

import java.util.concurrent.CancellationException;

/**
 * Whether anybody still waits for what is being read. A page can be built so that reading it takes
 * minutes; whoever asked goes away after the seconds that are given to one link and interrupts the
 * reading, which would otherwise run on at the cost of those that come after it. So each loop that
 * a page can make long asks here, once for each thing it looks at.
 */
public final class StillWanted {
  private StillWanted() {}

  /**
   * Goes on where this thread was not told to stop.
   *
   * @throws CancellationException when it was; nobody sees it but whoever stopped the reading
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("Nobody waits for this reading any more");
    }
  }
}
