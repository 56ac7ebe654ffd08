package org.hearsay.clean;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the names in a page's byline. */
final class Byline {
  private static final Pattern BY =
      Pattern.compile("^(?:by|von|par|por|di|af|av|door|text|texto|words by|written by)\\b[:\\s]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*(?:,|;|\\||\\s(?:and|und|et|y|e|og|och|en|&)\\s)\\s*", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_NAME = 60;
  private static final String VISIBLE =
      "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline a, .author a, "
          + "[class*=byline] a, [class*=author-name], [class*=author_name], .byline, .author, [class*=byline]";

  private Byline() {}

  static List<String> of(Document page, JsonLd jsonLd, MetaTags meta) {
    Set<String> names = new LinkedHashSet<>();
    jsonLd.authors().forEach(name -> addEach(name, names));
    if (names.isEmpty()) {
      meta.all("author", "article:author", "dc.creator", "byl", "sailthru.author", "parsely-author")
          .forEach(name -> addEach(name, names));
    }
    if (names.isEmpty()) {
      for (Element shown : page.select(VISIBLE)) {
        addEach(shown.text(), names);
        if (!names.isEmpty()) {
          break;
        }
      }
    }
    return List.copyOf(names);
  }

  private static void addEach(String byline, Set<String> names) {
    List<String> found = new ArrayList<>();
    for (String part : BETWEEN_NAMES.split(BY.matcher(byline.strip()).replaceFirst(""))) {
      String name = part.strip();
      if (name.length() > 1 && name.length() <= LONGEST_NAME && !name.startsWith("http")) {
        found.add(name);
      }
    }
    names.addAll(found);
  }
}
