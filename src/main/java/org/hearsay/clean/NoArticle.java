package org.hearsay.clean;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.article.Refusal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells pages that hold no article from pages that do, and says which kind they are. A page with a
 * fair amount of running text is given the benefit of the doubt.
 */
enum NoArticle {
  CONSENT_WALL(
      "This page asks for consent to cookies before it shows anything; open it, answer it, and post"
          + " the address you land on."),
  LOGIN_WALL(
      "This page wants a login or a subscription before it shows the article; post a link that"
          + " anyone can read."),
  ERROR_PAGE("This page is an error message, not an article; check that the link still works."),
  VIDEO_PAGE(
      "This page is a video with hardly any text; post a written article about the same story."),
  LIST_PAGE(
      "This page is a list of articles, not one article; post the address of the article you mean."),
  TOO_SHORT("This page holds too little text to be an article; post the article's own address.");

  /** The shortest of 107 articles marked by hand had 66. */
  private static final int LEAST_WORDS = 45;

  /** Walls and error pages seldom say more. */
  private static final int FEW_WORDS = 150;

  /** Consent walls are wordier. */
  private static final int CONSENT_WORDS = 500;

  private static final int LIST_HEADLINES = 12;
  private static final int LONGEST_HEADING = 500;

  private static final Pattern CONSENT =
      words(
          "cookies?|consent|before you continue|your privacy|privacy choices|we value your privacy"
              + "|bevor sie|einwilligung|zustimmung|datenschutz|consentement|vie privée"
              + "|consentimiento|privacidad|consenso|privacidade|toestemming|samtycke|samtykke");
  private static final Pattern LOGIN =
      words(
          "log ?in|sign ?in|sign up|subscribe|subscribers?|register|password|anmelden|einloggen"
              + "|abonnieren|abonnenten|passwort|se connecter|connexion|abonnés?|iniciar sesión"
              + "|suscríbete|suscriptores|accedi|abbonati|entrar|inloggen|logga in|logg inn");
  private static final Pattern ERROR =
      words(
          "(?:error )?(?:404|403|410|429|500|502|503)|not found|page (?:not|no longer) available"
              + "|access denied|forbidden|just a moment|attention required|are you a robot"
              + "|captcha|unavailable|went wrong|nicht gefunden|nicht verfügbar|fehler|introuvable"
              + "|erreur|no encontrada|non trovata|não encontrada|niet gevonden|hittades inte");
  private static final Pattern LOGIN_PATH =
      Pattern.compile("/(?:log-?in|sign-?in|auth|account|anmelden|connexion)(?:[/.?]|$)");

  private final String message;

  NoArticle(String message) {
    this.message = message;
  }

  Refusal refusal() {
    return new Refusal(Refusal.Kind.NO_ARTICLE, message);
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
  }

  /** Whether plain text is too short to be an article. */
  static Optional<NoArticle> in(String text) {
    return Segmenter.countWords(text) < LEAST_WORDS ? Optional.of(TOO_SHORT) : Optional.empty();
  }

  /** Why {@code page} is no article; empty when it is one. */
  static Optional<NoArticle> in(
      Document page, PageShape shape, List<Block> body, JsonLd jsonLd, MetaTags meta, URI address) {
    int words = body.stream().mapToInt(Block::words).sum();
    String heading = headings(page);
    boolean declared =
        jsonLd.hasArticle() || meta.first("og:type").toLowerCase(Locale.ROOT).equals("article");
    if (!declared && words < CONSENT_WORDS && isConsent(shape, body, heading, address)) {
      return Optional.of(CONSENT_WALL);
    }
    if (words < FEW_WORDS) {
      if (!declared && ERROR.matcher(heading).find()) {
        return Optional.of(ERROR_PAGE);
      }
      if (isVideo(jsonLd, meta)) {
        return Optional.of(VIDEO_PAGE);
      }
      if (isLogin(page, shape, heading, address, words)) {
        return Optional.of(LOGIN_WALL);
      }
    }
    if (!declared && isList(shape, body)) {
      return Optional.of(LIST_PAGE);
    }
    return words < LEAST_WORDS ? Optional.of(TOO_SHORT) : Optional.empty();
  }

  private static String headings(Document page) {
    Element first = page.selectFirst("h1");
    String all = page.title() + " | " + (first == null ? "" : first.text());
    return all.substring(0, Math.min(all.length(), LONGEST_HEADING));
  }

  private static boolean isConsent(PageShape shape, List<Block> body, String heading, URI address) {
    String place = address.getHost() + "/" + address.getPath();
    int about = 0;
    int all = 0;
    for (Block block : body.isEmpty() ? shape.blocks : body) {
      all += block.words();
      about += CONSENT.matcher(block.text()).find() ? block.words() : 0;
    }
    boolean announced = CONSENT.matcher(heading).find() || place.contains("consent");
    return announced ? about * 4 > all : about * 3 > all * 2 && all > 0;
  }

  private static boolean isVideo(JsonLd jsonLd, MetaTags meta) {
    return meta.first("og:type").toLowerCase(Locale.ROOT).startsWith("video")
        || (jsonLd.hasType("VideoObject") && !jsonLd.hasArticle());
  }

  private static boolean isLogin(
      Document page, PageShape shape, String heading, URI address, int words) {
    boolean asks =
        page.selectFirst("input[type=password]") != null
            || LOGIN.matcher(heading).find()
            || LOGIN_PATH.matcher(address.getPath() == null ? "" : address.getPath()).find();
    boolean cutOff =
        words < LEAST_WORDS * 2
            && shape.blocks.stream()
                    .filter(block -> block.region().isWithin(shape.core))
                    .filter(block -> LOGIN.matcher(block.text()).find())
                    .count()
                >= 2;
    return (asks && words < LEAST_WORDS * 2) || cutOff;
  }

  /** Many linked headlines, and less running text than them. */
  private static boolean isList(PageShape shape, List<Block> body) {
    List<Block> headlines =
        shape.blocks.stream()
            .filter(block -> block.words() > 3 && block.linkDensity() > 0.8)
            .filter(block -> block.region().isHeading() || block.region().isIn("article"))
            .toList();
    int linked = headlines.stream().mapToInt(block -> block.text().length()).sum();
    int prose = body.stream().filter(Block::isProse).mapToInt(b -> b.text().length()).sum();
    return headlines.size() >= LIST_HEADLINES && prose < linked;
  }
}
