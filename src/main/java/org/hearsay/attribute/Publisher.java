package org.hearsay.attribute;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.article.Outlets;
import org.jspecify.annotations.Nullable;

/**
 * Under which names an article's own publisher goes: it cannot be a source of hearsay to itself.
 */
final class Publisher {
  private final Set<String> names = new HashSet<>();
  private final Set<String> shortNames = new HashSet<>();

  private Publisher() {}

  /** The publisher of {@code article}, as its site's name and its address tell. */
  static Publisher of(Article article, Outlets outlets) {
    Publisher publisher = new Publisher();
    publisher.add(article.site(), outlets);
    publisher.add(article.address().getHost(), outlets);
    return publisher;
  }

  /** Takes {@code name} for another name of the publisher, as an agency's in a dateline. */
  void add(@Nullable String name, Outlets outlets) {
    if (name == null || name.isBlank()) {
      return;
    }
    names.add(key(name));
    outlets.named(name).ifPresent(outlet -> names.add(key(outlet.name())));
    if (name.indexOf('.') > 0 && name.indexOf(' ') < 0) {
      outlets.at(name.toLowerCase(Locale.ROOT)).ifPresent(outlet -> names.add(key(outlet.name())));
    }
    List<String> parts = List.of(name.strip().split("\\s+", -1));
    if (parts.size() > 1) {
      shortNames.add(key(parts.get(parts.size() - 1)));
    }
  }

  /** Whether an outlet of this name is the publisher. */
  boolean is(String outlet) {
    return names.contains(key(outlet));
  }

  /** Whether {@code word} may be short for the publisher: "the Gazette" of the Harbour Gazette. */
  boolean isShort(String word) {
    return shortNames.contains(key(word));
  }

  private static String key(String name) {
    String key = name.strip().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    key =
        key.replaceFirst("^the\\s+", "").replaceFirst("\\.(?:com|org|net|co\\.\\w+|\\w{2,3})$", "");
    return key.replaceFirst("^the(?=[a-z]{4})", "").replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
