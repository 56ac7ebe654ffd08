package org.hearsay.clean;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.fetch.Page;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The feeds that a page names in its head, as feed readers look for them. */
public final class FeedLinks {
  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/feed+json",
          "application/rdf+xml");

  private FeedLinks() {}

  /**
   * A feed that a page names: {@code <link rel="alternate" type="application/rss+xml" href="…">}.
   *
   * @param title as the page has it; may be empty
   */
  public record FeedLink(URI address, String title) {
    /** Whether it is of what readers write under the articles. */
    boolean isOfComments() {
      String words = (address + " " + title).toLowerCase(Locale.ROOT);
      return words.contains("comment") || words.contains("kommentar");
    }
  }

  /** The feeds that {@code page} names, in its order but those of comments last. */
  public static List<FeedLink> in(Page page) {
    Optional<Document> parsed =
        BoundedParser.parse(PageDecoder.decode(page), page.address().toString());
    List<FeedLink> found = new ArrayList<>();
    for (Element link : parsed.map(d -> List.copyOf(d.select("link[href]"))).orElse(List.of())) {
      String type = link.attr("type").toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
      if (isAlternate(link.attr("rel")) && TYPES.contains(type)) {
        address(link).ifPresent(at -> found.add(new FeedLink(at, link.attr("title").strip())));
      }
    }
    return found.stream().distinct().sorted(Comparator.comparing(FeedLink::isOfComments)).toList();
  }

  private static boolean isAlternate(String rel) {
    return List.of(rel.toLowerCase(Locale.ROOT).strip().split("\\s+")).contains("alternate");
  }

  private static Optional<URI> address(Element link) {
    try {
      return Optional.of(Target.of(link, "href")).filter(at -> !at.isEmpty()).map(URI::create);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
