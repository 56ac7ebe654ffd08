package org.hearsay.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a link as it is compared: "HTTPS://Gazette.example:443/ferry?utm_source=mail#top" is the
 * same page as "https://gazette.example/ferry". Only what cannot change the page is changed: letter
 * case of scheme and host, the port that goes without saying, an empty path, the fragment, and
 * parameters that say how a reader came (listed in {@code tracking-parameters.txt}).
 *
 * <p>The host stays the host, normalising twice is normalising once, and what is no web address
 * comes back as it is: whether a link may be read is not decided here.
 */
public final class LinkNormaliser {
  private static final Pattern WEB_ADDRESS =
      Pattern.compile(
          "^([Hh][Tt][Tt][Pp][Ss]?)://([^/?#\\\\@]++)(/[^?#]*+)?(?:\\?([^#]*+))?(?:#.*)?$",
          Pattern.DOTALL);
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("^(\\[[^\\[\\]]*+\\]|[^:\\[\\]]++)(?::([0-9]*+))?$");

  private final TrackingParameters tracking = TrackingParameters.load();

  /** The link as it is compared. */
  public String normalise(String link) {
    String typed = link.strip();
    Matcher parts = WEB_ADDRESS.matcher(typed);
    if (!parts.matches() || typed.chars().anyMatch(Character::isWhitespace)) {
      return link;
    }
    Matcher authority = HOST_AND_PORT.matcher(parts.group(2));
    if (!authority.matches()) {
      return link;
    }
    String scheme = AsciiText.lowerCase(parts.group(1));
    String path = parts.group(3) == null ? "/" : parts.group(3);
    return scheme
        + "://"
        + AsciiText.lowerCase(authority.group(1))
        + port(scheme, authority.group(2))
        + path
        + query(parts.group(4));
  }

  private static String port(String scheme, @Nullable String digits) {
    boolean usual =
        digits == null || digits.isEmpty() || digits.equals(scheme.equals("http") ? "80" : "443");
    return usual ? "" : ":" + digits;
  }

  private String query(@Nullable String query) {
    if (query == null || query.isEmpty()) {
      return "";
    }
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      if (!parameter.isEmpty() && !tracking.contain(name)) {
        kept.add(parameter);
      }
    }
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }
}
