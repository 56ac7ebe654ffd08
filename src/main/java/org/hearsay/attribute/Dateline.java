package org.hearsay.attribute;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Outlet;

/** Reads the agency out of a dateline: "NAIROBI, Kenya (AP) — ". */
final class Dateline {
  private static final Pattern DATELINE =
      Pattern.compile("\\p{Lu}[^\\n()]{0,60}?\\(([\\p{L} .-]{2,30})\\)\\s*[-–—]{1,2}\\s");

  private static final int FAR_ENOUGH = 600;

  private Dateline() {}

  /** The agency whose copy the text says it is. */
  static Optional<String> agency(String text, OutletCatalogue catalogue) {
    Matcher matcher = DATELINE.matcher(text);
    matcher.region(0, Math.min(text.length(), FAR_ENOUGH));
    return matcher.find()
        ? catalogue
            .named(matcher.group(1).strip())
            .filter(outlet -> outlet.kind() == Outlet.Kind.AGENCY)
            .map(Outlet::name)
        : Optional.empty();
  }
}
