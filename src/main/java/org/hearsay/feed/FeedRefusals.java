package org.hearsay.feed;

import java.util.Locale;
import org.hearsay.article.Refusal;
import org.hearsay.article.Refusal.Kind;

/** Why something is not read as a feed, in a sentence each. */
final class FeedRefusals {

  private FeedRefusals() {}

  static Refusal page(String host) {
    return refuse(
        Kind.UNSUPPORTED_TYPE,
        "%s sent a web page and not a feed: check the feed's address, or name the site's.",
        host);
  }

  static Refusal noFeed(String host) {
    return refuse(
        Kind.UNSUPPORTED_TYPE,
        "%s sent something that is no RSS, Atom or JSON feed: check the feed's address.",
        host);
  }

  static Refusal broken(String host, int line) {
    return refuse(
        Kind.UNSUPPORTED_TYPE,
        "The feed of %s is broken%s: tell the site, or try again later.",
        host,
        line > 0 ? " in line " + line : "");
  }

  static Refusal documentType(String host) {
    return refuse(
        Kind.PARSE_LIMIT,
        "The feed of %s declares a document type (DTD), which can hide an attack and is not read:"
            + " look for another feed of the site.",
        host);
  }

  static Refusal tooMuch(String host) {
    return refuse(
        Kind.PARSE_LIMIT,
        "The feed of %s has more in it than is read of a feed: look for a shorter one of the site.",
        host);
  }

  static Refusal notFound(String host) {
    return refuse(
        Kind.UNSUPPORTED_TYPE,
        "No feed was found on %s: open the site, look for “RSS” and give that address.",
        host);
  }

  private static Refusal refuse(Kind kind, String sentence, Object... words) {
    return new Refusal(kind, String.format(Locale.ROOT, sentence, words));
  }
}
