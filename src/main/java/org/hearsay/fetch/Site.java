package org.hearsay.fetch;

import okhttp3.HttpUrl;

/** Who owns a host, as far as names tell. */
public final class Site {
  private Site() {}

  /**
   * Whether strangers have names below {@code host}, so that what is below it speaks for itself
   * alone: "co.uk" and "github.io" by the public suffix list, and any address in numbers. False for
   * "gazette.example", below which everything is the Gazette's.
   */
  public static boolean isShared(String host) {
    HttpUrl url = HttpUrl.parse("http://" + host + "/");
    return url == null || url.topPrivateDomain() == null;
  }
}
