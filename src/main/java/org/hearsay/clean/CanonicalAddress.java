package org.hearsay.clean;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where an article lives: the page's own canonical link when that stays on the same site, else the
 * address it came from. A page on one site can never claim an address on another.
 */
final class CanonicalAddress {
  private static final Set<String> SAME_SITE_PREFIXES = Set.of("www", "m", "mobile", "amp");

  /** Second-level names under which countries register sites: "co.uk". */
  private static final Set<String> REGISTRY_LABELS =
      Set.of("ac", "co", "com", "edu", "gob", "gouv", "gov", "go", "ne", "net", "or", "org");

  /** No longer than a link that is posted may be. */
  private static final int LONGEST = 4096;

  private CanonicalAddress() {}

  static URI of(Document page, MetaTags meta, URI address) {
    Element link = page.selectFirst("link[rel=canonical][href]");
    List<String> claims = List.of(link == null ? "" : link.absUrl("href"), meta.first("og:url"));
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
    if (claim.length() > LONGEST) {
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
   * Whether the hosts are equal, or one is a subdomain of the other, without "www." and the like.
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
    return host.endsWith("." + parent) && !isRegistry(parent);
  }

  private static boolean isRegistry(String host) {
    int dot = host.indexOf('.');
    return dot < 0
        || (host.indexOf('.', dot + 1) < 0
            && host.length() - dot == 3
            && REGISTRY_LABELS.contains(host.substring(0, dot)));
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
