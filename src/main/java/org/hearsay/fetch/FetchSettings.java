package org.hearsay.fetch;

import java.time.Duration;

/**
 * Every limit of the fetcher.
 *
 * @param userAgent how we introduce ourselves: the product's name and a contact address in
 *     parentheses, "Hearsay/0.1 (+https://news.example/bot)"
 * @param maxRedirects how many redirects one link may take
 * @param maxPageBytes largest decompressed body
 * @param maxWireBytes most bytes received for one link, over all its redirects, as they come
 *     through the socket
 * @param callLimit longest single exchange with a server, from looking up its name to its last byte
 * @param callsPerHost exchanges with one host at a time
 * @param failuresKept how long a link that failed is not tried again; zero keeps none
 * @param pagesKept how long a page answers the same link again; zero keeps none
 * @param maxKeptBytes bodies of kept pages, together
 * @param allowed addresses opened for tests
 * @param production whether this program serves people, and so may open nothing
 */
public record FetchSettings(
    String userAgent,
    int maxRedirects,
    int maxPageBytes,
    long maxWireBytes,
    Duration callLimit,
    int callsPerHost,
    Duration failuresKept,
    Duration pagesKept,
    int maxKeptBytes,
    AllowedAddresses allowed,
    boolean production) {

  private static final int MIB = 1 << 20;

  public FetchSettings {
    require(maxRedirects >= 0, "fetch.maxRedirects", "0 or more", maxRedirects);
    require(maxPageBytes > 0, "fetch.maxPageBytes", "above 0", maxPageBytes);
    require(
        maxWireBytes >= maxPageBytes,
        "fetch.maxWireBytes",
        "at least fetch.maxPageBytes (" + maxPageBytes + ")",
        maxWireBytes);
    require(isPositive(callLimit), "fetch.callLimit", "above 0", callLimit);
    require(callsPerHost > 0, "fetch.callsPerHost", "above 0", callsPerHost);
    require(!failuresKept.isNegative(), "fetch.failuresKept", "0 or more", failuresKept);
    require(!pagesKept.isNegative(), "fetch.pagesKept", "0 or more", pagesKept);
    require(maxKeptBytes >= 0, "fetch.maxKeptBytes", "0 or more", maxKeptBytes);
    require(
        userAgent.contains("(+http") && userAgent.chars().allMatch(c -> c >= ' ' && c <= '~'),
        "fetch.userAgent",
        "a name with a contact address, as Hearsay/0.1 (+https://news.example/bot)",
        userAgent);
    require(
        !production || allowed.isEmpty(),
        "HEARSAY_FETCH_ALLOW_ADDRESSES",
        "unset where production is true",
        allowed);
  }

  /** The limits of the project's safety rules, with nothing opened. */
  public static FetchSettings standard(String userAgent) {
    return new FetchSettings(
        userAgent,
        5,
        3 * MIB,
        13 * MIB,
        Duration.ofSeconds(10),
        2,
        Duration.ofHours(1),
        Duration.ofMinutes(10),
        16 * MIB,
        AllowedAddresses.NONE,
        false);
  }

  /** The same limits with {@code allowed} opened. */
  public FetchSettings allowing(AllowedAddresses allowed) {
    return new FetchSettings(
        userAgent,
        maxRedirects,
        maxPageBytes,
        maxWireBytes,
        callLimit,
        callsPerHost,
        failuresKept,
        pagesKept,
        maxKeptBytes,
        allowed,
        production);
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }

  private static void require(boolean holds, String key, String expected, Object found) {
    if (!holds) {
      throw new IllegalArgumentException(
          "Expected " + key + " to be " + expected + " but was " + found);
    }
  }
}
