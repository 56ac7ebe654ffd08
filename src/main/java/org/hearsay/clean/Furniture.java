package org.hearsay.clean;

import java.util.List;
import java.util.Locale;

/**
 * Opening words of lines that belong to the page and not to the article: pointers to other
 * articles, pleas to subscribe, notes on pictures and rights. A hint among many, never a verdict.
 */
final class Furniture {
  private static final List<String> OPENINGS =
      List.of(
          "read more",
          "read also",
          "read next",
          "also read",
          "related",
          "see also",
          "more:",
          "more on",
          "more from",
          "advertisement",
          "sign up",
          "subscribe",
          "follow ",
          "share ",
          "copyright",
          "©",
          "photo",
          "image",
          "picture",
          "click here",
          "watch:",
          "watch ",
          "listen",
          "get the ",
          "download",
          "comments",
          "editor's note",
          "this article",
          "this story",
          "support ",
          "join ",
          "don't miss",
          "recommended",
          "trending",
          "most read",
          "popular",
          "tags",
          "topics",
          "source:",
          "updated",
          "published",
          "posted",
          "by ",
          "join our",
          "for more",
          "contact ",
          "email ",
          "have a ",
          "all rights",
          "disclaimer",
          "credit",
          "story continues",
          "continue reading",
          "skip",
          "lesen sie",
          "mehr zum",
          "mehr dazu",
          "auch interessant",
          "lesetipp",
          "das könnte",
          "anzeige",
          "quelle:",
          "foto:",
          "bild:",
          "teilen",
          "zum thema",
          "weitere ",
          "passend dazu",
          "newsletter",
          "von ",
          "themen",
          "hinweis",
          "jetzt ",
          "abonnieren",
          "kommentare",
          "lire aussi",
          "à lire",
          "lire la suite",
          "voir aussi",
          "publicité",
          "partager",
          "abonnez",
          "à découvrir",
          "sur le même",
          "lea también",
          "lee también",
          "leer más",
          "te puede interesar",
          "compartir",
          "publicidad",
          "más información",
          "foto",
          "leggi anche",
          "leggi",
          "condividi",
          "leia também",
          "leia mais",
          "saiba mais",
          "lees ook",
          "lees meer",
          "läs också",
          "läs mer",
          "les også",
          "læs også",
          "se også",
          "lue myös",
          "czytaj też",
          "czytaj także",
          "zobacz",
          "čtěte",
          "читайте",
          "подпис",
          "поделиться",
          "baca juga",
          "xem thêm",
          "関連",
          "延伸閱讀",
          "อ่าน");

  private Furniture() {}

  /** Whether {@code text} begins the way such lines do. */
  static boolean opens(String text) {
    String start = text.substring(0, Math.min(text.length(), 24)).toLowerCase(Locale.ROOT);
    int letter = 0;
    while (letter < start.length()
        && !Character.isLetter(start.charAt(letter))
        && start.charAt(letter) != '©') {
      letter++;
    }
    for (String opening : OPENINGS) {
      if (start.startsWith(opening, letter)) {
        return true;
      }
    }
    return false;
  }
}
