package org.hearsay.clean;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.Link;
import org.hearsay.article.Span;

/**
 * The text of an article with its links.
 *
 * @param text paragraphs parted by one blank line
 * @param links anchors are spans of {@code text}
 */
record BodyText(String text, List<Link> links) {
  private static final String BREAK = "\n\n";

  /** Writes {@code blocks} one below the other; links within the page at {@code address} go. */
  static BodyText of(List<Block> blocks, URI address) {
    StringBuilder text = new StringBuilder();
    List<Link> links = new ArrayList<>();
    for (Block block : blocks) {
      if (text.length() > 0) {
        text.append(BREAK);
      }
      int at = text.length();
      text.append(block.text());
      for (Block.Anchor anchor : block.anchors()) {
        web(anchor.target())
            .filter(target -> !withoutFragment(target).equals(withoutFragment(address)))
            .ifPresent(
                target ->
                    links.add(
                        new Link(
                            new Span(at + anchor.span().start(), at + anchor.span().end()),
                            target)));
      }
    }
    return new BodyText(text.toString(), List.copyOf(links));
  }

  private static String withoutFragment(URI uri) {
    String whole = uri.toString();
    int fragment = whole.indexOf('#');
    return fragment < 0 ? whole : whole.substring(0, fragment);
  }

  private static Optional<URI> web(String address) {
    if (!address.startsWith("http://") && !address.startsWith("https://")) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address.strip().replace(" ", "%20").replace("|", "%7C"));
      return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
