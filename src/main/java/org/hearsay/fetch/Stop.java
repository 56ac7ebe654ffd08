package org.hearsay.fetch;

import okhttp3.HttpUrl;

/**
 * One address on the way from a link to its page.
 *
 * @param url the address
 * @param way how it came up
 */
record Stop(HttpUrl url, Way way) {

  /** The host as a link spells it: with brackets around an IPv6 address. */
  String literalHost() {
    return url.host().contains(":") ? "[" + url.host() + "]" : url.host();
  }

  /** Scheme, host and port: what robots.txt speaks for. */
  String origin() {
    return url.scheme() + "://" + literalHost() + ":" + url.port();
  }
}
