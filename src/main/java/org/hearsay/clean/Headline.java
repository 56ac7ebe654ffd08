package org.hearsay.clean;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds a page's headline, without the name of the site. */
final class Headline {
  private static final Pattern SITE_SEPARATOR = Pattern.compile("\\s[|–—·•»-]\\s|\\s\\|\\s?");

  private Headline() {}

  static String of(Document page, JsonLd jsonLd, MetaTags meta, String site) {
    String stated = jsonLd.headline();
    if (stated.isBlank()) {
      stated = meta.first("og:title", "twitter:title", "dc.title", "sailthru.title", "title");
    }
    if (stated.isBlank()) {
      stated = visible(page);
    }
    if (stated.isBlank()) {
      stated = page.title();
    }
    return withoutSite(stated, site, page);
  }

  private static String visible(Document page) {
    List<Element> headings = page.select("h1");
    return headings.size() == 1 || (!headings.isEmpty() && page.title().contains(text(headings.get(0))))
        ? text(headings.get(0))
        : "";
  }

  private static String text(Element element) {
    return element.text().strip();
  }

  private static String withoutSite(String title, String site, Document page) {
    String bare = title.replaceAll("\\s+", " ").strip();
    for (Element heading : page.select("h1")) {
      String shown = text(heading);
      if (shown.length() > 10 && bare.startsWith(shown)) {
        return shown;
      }
    }
    String[] parts = SITE_SEPARATOR.split(bare);
    if (parts.length > 1) {
      String last = parts[parts.length - 1].strip();
      if (isSite(last, site)) {
        return bare.substring(0, bare.lastIndexOf(last)).replaceAll("[\\s|–—·•»-]+$", "");
      }
      if (isSite(parts[0].strip(), site)) {
        return bare.substring(bare.indexOf(parts[1])).strip();
      }
    }
    return bare;
  }

  private static boolean isSite(String part, String site) {
    String name = part.toLowerCase(Locale.ROOT);
    String known = site.toLowerCase(Locale.ROOT);
    return !known.isEmpty() && (name.equals(known) || known.contains(name) || name.contains(known));
  }
}
