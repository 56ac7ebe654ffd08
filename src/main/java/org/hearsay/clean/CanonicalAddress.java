package org.hearsay.clean;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.fetch.Site;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where an article lives: the page's own canonical link when that stays on the same site, else the
 * address it came from. A page on one site can never claim an address on another.
 */
final class CanonicalAddress {
  private static final Set<String> SAME_SITE_PREFIXES = Set.of("www", "m", "mobile", "amp");

  private CanonicalAddress() {}

  static URI of(Document page, MetaTags meta, URI address) {
    Element link = page.selectFirst("link[rel=canonical][href]");
    List<String> claims =
        List.of(link == null ? "" : Target.of(link, "href"), meta.first("og:url"));
    for (String claim : claims) {
      Optional<URI> canonical = usable(claim).filter(uri -> isSameSite(uri, address));
      if (canonical.isPresent() && !isFrontPage(canonical.get(), address)) {
        return canonical.get();
      }
    }
    return withoutFragment(address);
  }

  /** Some sites give their front page as the canonical address of everything. */
  private static boolean isFrontPage(URI canonical, URI address) {
    return path(canonical).length() <= 1
        && canonical.getRawQuery() == null
        && (path(address).length() > 1 || address.getRawQuery() != null);
  }

  private static String path(URI uri) {
    return uri.getRawPath() == null ? "" : uri.getRawPath();
  }

  private static Optional<URI> usable(String claim) {
    if (claim.length() > Target.LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(claim.strip());
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && uri.getRawUserInfo() == null
          ? Optional.of(withoutFragment(uri))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static URI withoutFragment(URI uri) {
    String whole = uri.toString();
    int fragment = whole.indexOf('#');
    return fragment < 0 ? uri : URI.create(whole.substring(0, fragment));
  }

  /**
   * Whether the hosts are equal, or one is a subdomain of the other, without "www." and the like. A
   * page at "scoop.github.io" is not on the site of "github.io", where everybody has pages.
   */
  static boolean isSameSite(URI one, URI other) {
    if (one.getHost() == null || other.getHost() == null || one.getPort() != other.getPort()) {
      return false;
    }
    String a = bareHost(one.getHost());
    String b = bareHost(other.getHost());
    return a.equals(b) || isBelow(a, b) || isBelow(b, a);
  }

  private static boolean isBelow(String host, String parent) {
    return host.endsWith("." + parent) && !Site.isShared(parent);
  }

  private static String bareHost(String host) {
    String bare = host.toLowerCase(Locale.ROOT);
    for (int dot = bare.indexOf('.');
        dot > 0
            && SAME_SITE_PREFIXES.contains(bare.substring(0, dot))
            && bare.indexOf('.', dot + 1) > 0;
        dot = bare.indexOf('.')) {
      bare = bare.substring(dot + 1);
    }
    return bare;
  }
}
