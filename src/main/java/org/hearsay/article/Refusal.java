package org.hearsay.article;

/**
 * Why a link could not be read. Everyday news, so it is a value and not an exception.
 *
 * @param kind the class, stable: programs may switch on it
 * @param message one sentence for the person who posted the link: what happened and what to do
 */
public record Refusal(Kind kind, String message) {

  /** The classes of refusal; their names are part of the command line's contract. */
  public enum Kind {
    BLOCKED_ADDRESS,
    BLOCKED_SCHEME,
    BLOCKED_PORT,
    BAD_URL,
    DNS_FAILURE,
    CONNECT_FAILED,
    TLS_FAILED,
    TIMEOUT,
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    UNSUPPORTED_TYPE,
    BAD_ENCODING,
    PROTOCOL_ERROR,
    HTTP_STATUS,
    RATE_LIMITED,
    PARSE_LIMIT,
    NO_ARTICLE
  }
}
