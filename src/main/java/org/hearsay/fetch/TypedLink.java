package org.hearsay.fetch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.hearsay.article.Refusal;

/**
 * Reads a link as it was typed, before any library tidies it: what is refused is refused by its own
 * spelling. Where programs disagree on what a link means (backslashes, two colons, a user name, an
 * address in disguise), it is not guessed at.
 */
final class TypedLink {
  private static final int MAX_LENGTH = 4096;
  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*+):(.*)$");
  private static final Pattern AUTHORITY = Pattern.compile("^//([^/?#\\\\]++)(?:[/?#].*)?$");
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("^(\\[[^\\[\\]]*+\\]|[^:\\[\\]]++)(?::([0-9]*+))?$");
  private static final Pattern NAME = Pattern.compile("[a-z0-9._-]+");

  private TypedLink() {}

  /** What a link turned out to be. */
  sealed interface Reading {}

  /** A web address. Whether it may be dialled is for {@link AddressPolicy} to say. */
  record WebAddress(HttpUrl url) implements Reading {}

  /** No web address, or none that is accepted. */
  record Rejected(Refusal refusal) implements Reading {}

  /**
   * Reads {@code typed}.
   *
   * @param way how the link came up, for the words of a refusal
   */
  static Reading read(String typed, Way way) {
    String link = typed.strip();
    if (link.length() > MAX_LENGTH || link.chars().anyMatch(Character::isISOControl)) {
      return bad(way);
    }
    Matcher scheme = SCHEME.matcher(link);
    if (!scheme.matches() || scheme.group(1).contains(".")) {
      return bad(way);
    }
    String name = AsciiText.lowerCase(scheme.group(1));
    if (!name.equals("http") && !name.equals("https")) {
      return new Rejected(Refusals.scheme(way, name));
    }
    Matcher authority = AUTHORITY.matcher(scheme.group(2));
    if (!authority.matches()) {
      return bad(way);
    }
    if (authority.group(1).contains("@")) {
      return new Rejected(Refusals.userName(way));
    }
    Matcher hostAndPort = HOST_AND_PORT.matcher(authority.group(1));
    if (!hostAndPort.matches()) {
      return bad(way);
    }
    return readHost(link, hostAndPort.group(1), way);
  }

  private static Reading readHost(String link, String host, Way way) {
    IpLiteral.Reading literal = IpLiteral.read(host);
    if (literal instanceof IpLiteral.Disguised) {
      return new Rejected(Refusals.disguisedAddress(way));
    }
    HttpUrl url = HttpUrl.parse(link);
    if (literal instanceof IpLiteral.Malformed || host.contains("%") || url == null) {
      return bad(way);
    }
    if (literal instanceof IpLiteral.HostName) {
      // OkHttp maps names to ASCII; none may become an address, and no plain one may change.
      if (url.host().contains(":") || !(IpLiteral.read(url.host()) instanceof IpLiteral.HostName)) {
        return new Rejected(Refusals.disguisedAddress(way));
      }
      boolean changed =
          host.chars().allMatch(c -> c < 0x80) && !url.host().equals(AsciiText.lowerCase(host));
      if (changed || !NAME.matcher(url.host()).matches()) {
        return bad(way);
      }
    }
    return new WebAddress(url);
  }

  private static Reading bad(Way way) {
    return new Rejected(Refusals.badUrl(way));
  }
}
