package org.hearsay.fetch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hearsay.article.Refusal;
import org.hearsay.article.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The words of every refusal: one plain sentence to the person who posted the link, with what
 * happened and what to do. A host is shown in ASCII, and never the address that it resolved to:
 * that would tell a stranger what our network looks like inside.
 */
final class Refusals {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("HH:mm 'UTC on' d MMMM yyyy", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final int SHOWN_WORD = 40;

  private Refusals() {}

  static Refusal address(Way way) {
    return refuse(
        Kind.BLOCKED_ADDRESS,
        "%s into a private or reserved network, and only public web pages are read: post the page's"
            + " public address.",
        way.words());
  }

  static Refusal disguisedAddress(Way way) {
    return refuse(
        Kind.BLOCKED_ADDRESS,
        "%s to a numeric address in an unusual spelling, which is not followed: post the address"
            + " that the site itself shows.",
        way.words());
  }

  static Refusal scheme(Way way, String scheme) {
    return refuse(
        Kind.BLOCKED_SCHEME,
        "%s to “%s:”, and only http and https pages are read: post the address of a web page.",
        way.words(),
        shown(scheme));
  }

  static Refusal port(Way way, int port) {
    return refuse(
        Kind.BLOCKED_PORT,
        "%s to port %d, and only the web's usual ports 80 and 443 are read: post the page's public"
            + " address.",
        way.words(),
        port);
  }

  static Refusal badUrl(Way way) {
    return refuse(
        Kind.BAD_URL,
        "%s to something that is not a complete web address: copy it again from the browser,"
            + " where it begins with https://.",
        way.words());
  }

  static Refusal userName(Way way) {
    return refuse(
        Kind.BAD_URL,
        "%s to an address with a user name in front of an @, which can hide where it goes: post it"
            + " without that part.",
        way.words());
  }

  static Refusal dns(String host) {
    return refuse(
        Kind.DNS_FAILURE,
        "The name %s could not be found on the internet: check the spelling, or try again later.",
        host);
  }

  static Refusal connect(String host) {
    return refuse(
        Kind.CONNECT_FAILED,
        "%s did not accept a connection: the site may be down, so try again later.",
        host);
  }

  static Refusal tls(String host, String why) {
    return refuse(
        Kind.TLS_FAILED,
        "The secure connection to %s failed because %s: check the address, or tell the site.",
        host,
        why);
  }

  static Refusal timeout(String host) {
    return refuse(Kind.TIMEOUT, "%s did not send the page in time: try again later.", host);
  }

  static Refusal tooLarge(String host, long maxBytes) {
    return refuse(
        Kind.TOO_LARGE,
        "%s sent more than the %s that are read of a page: post a link to the article alone.",
        host,
        size(maxBytes));
  }

  static Refusal onlyWrapping(String host) {
    return refuse(
        Kind.TOO_LARGE,
        "%s sent far more around the page than page: try again later, or post another report.",
        host);
  }

  static Refusal tooManyRedirects(String host) {
    return refuse(
        Kind.TOO_MANY_REDIRECTS,
        "This link redirects again and again and got as far as %s: open it in a browser and post"
            + " the address where it ends.",
        host);
  }

  static Refusal type(String host, @Nullable String mediaType) {
    return refuse(
        Kind.UNSUPPORTED_TYPE,
        "%s sent %s and not a page of text: post a link to the article as a web page.",
        host,
        mediaType == null ? "something of an unknown type" : "“" + shown(mediaType) + "”");
  }

  static Refusal encoding(String host) {
    return refuse(
        Kind.BAD_ENCODING,
        "%s sent the page in a damaged or unknown compression: try again later, or post another"
            + " report.",
        host);
  }

  static Refusal protocol(String host) {
    return refuse(
        Kind.PROTOCOL_ERROR,
        "%s broke off or did not answer as a web site does: check the address, or try again"
            + " later.",
        host);
  }

  static Refusal robots(String host) {
    return refuse(
        Kind.HTTP_STATUS,
        "%s asks programs not to read this page (robots.txt): open it yourself to check.",
        host);
  }

  static Refusal rateLimited(String host, @Nullable Instant until) {
    return until == null
        ? refuse(
            Kind.RATE_LIMITED,
            "%s asks for a pause before it answers again: try again in an hour.",
            host)
        : refuse(
            Kind.RATE_LIMITED,
            "%s asks for a pause until %s: try again after that.",
            host,
            WHEN.format(until));
  }

  static Refusal status(String host, int status) {
    return refuse(
        Kind.HTTP_STATUS, "%s answered with status %d: %s.", host, status, advice(status));
  }

  private static String advice(int status) {
    return switch (status) {
      case 204, 205 -> "there is nothing on this page, so check the link";
      case 401, 402, 403 -> "the page is not open to programs, so post one that needs no login";
      case 404, 410 -> "there is no such page, so check the link";
      case 451 -> "the page may not be shown for legal reasons, so post another report";
      default ->
          status >= 500
              ? "the site has a fault, so try again later"
              : "the page cannot be read, so check the link";
    };
  }

  private static String size(long bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : Math.max(1, bytes >> 10) + " kB";
  }

  private static String shown(String word) {
    String printable = word.replaceAll("[^\\x21-\\x7e]", "?");
    return printable.length() <= SHOWN_WORD ? printable : printable.substring(0, SHOWN_WORD) + "…";
  }

  private static Refusal refuse(Kind kind, String sentence, Object... words) {
    return new Refusal(kind, String.format(Locale.ROOT, sentence, words));
  }
}
