package org.hearsay.clean;

import java.util.Locale;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The language of an article: as the page says, or as its text looks. */
final class PageLanguage {
  private PageLanguage() {}

  /** The primary language tag; {@code detector} is asked only when the page does not say. */
  static String of(Document page, String text, Function<String, String> detector) {
    Element html = page.selectFirst("html");
    String stated = html == null ? "" : html.attr("lang");
    if (stated.isBlank() && html != null) {
      stated = html.attr("xml:lang");
    }
    String primary = Locale.forLanguageTag(stated.strip().replace('_', '-')).getLanguage();
    return primary.isEmpty() ? detector.apply(text) : primary;
  }
}
