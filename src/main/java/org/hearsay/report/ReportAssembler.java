package org.hearsay.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hearsay.article.Article;
import org.hearsay.article.Link;
import org.hearsay.article.Span;
import org.hearsay.attribute.Attribution;
import org.hearsay.attribute.Attributions;
import org.hearsay.attribute.RelayedOutlet;
import org.hearsay.claim.KeyClaim;
import org.hearsay.claim.RedFlag;
import org.jspecify.annotations.Nullable;

/** Puts what the stages found about one article into one {@link Report}. */
public final class ReportAssembler {
  private static final int MAX_CONTENT = 280;

  private final Article article;
  private final Attributions attributions;

  /** For one article and who says what in it. */
  public ReportAssembler(Article article, Attributions attributions) {
    this.article = article;
    this.attributions = attributions;
  }

  /**
   * The report.
   *
   * @param id unguessable, chosen by the caller
   * @param asked the link as it was posted
   * @param claims candidates, most central first
   */
  public Report report(
      String id, Instant readAt, String asked, List<KeyClaim> claims, List<RedFlag> flags) {
    return new Report(
        id,
        readAt,
        asked,
        head(),
        new ClaimLines(article, attributions.all()).pick(claims),
        entries(),
        attributions.outlets().stream().map(this::outlet).toList(),
        attributions.unnamed().stream()
            .map(u -> new Report.Unnamed(words(u.span()), paragraph(u.span()), u.via()))
            .toList(),
        attributions.hedges().stream()
            .map(span -> new Report.Hedge(words(span), paragraph(span)))
            .toList(),
        flags.stream().map(this::flag).toList());
  }

  private Report.Head head() {
    return new Report.Head(
        article.address().toString(),
        article.title(),
        article.site(),
        article.authors(),
        article.published(),
        article.language(),
        article.paragraphs().size(),
        countWords(article.text()));
  }

  private List<Report.Entry> entries() {
    List<Report.Entry> entries = new ArrayList<>();
    for (Attribution a : attributions.all()) {
      entries.add(
          new Report.Entry(
              entries.size() + 1,
              article.paragraphAt(a.start()),
              Excerpt.of(article.text(), a.source().spans()),
              a.source().name(),
              Wording.of(a.source().origin()),
              Excerpt.of(article.text(), a.cue()),
              Excerpt.shorten(Excerpt.of(article.text(), a.content()), MAX_CONTENT),
              Wording.of(a.relay().kind()),
              a.relay().outlet(),
              Wording.of(a.firmness()),
              link(a),
              a.probability()));
    }
    return entries;
  }

  private Report.OutletEntry outlet(RelayedOutlet outlet) {
    TreeSet<Integer> paragraphs = new TreeSet<>();
    outlet.spans().forEach(span -> paragraphs.add(paragraph(span)));
    for (Attribution a : attributions.all()) {
      if (outlet.outlet().equals(a.relay().outlet())) {
        paragraphs.add(article.paragraphAt(a.start()));
      }
    }
    return new Report.OutletEntry(
        outlet.outlet(),
        outlet.classes().stream().sorted(naturalOrder()).map(Wording::of).toList(),
        List.copyOf(paragraphs),
        outlet.linked(),
        outlet.probability());
  }

  private Report.Flag flag(RedFlag flag) {
    return new Report.Flag(
        Wording.of(flag.kind()),
        flag.message(),
        flag.spans().stream().map(this::paragraph).distinct().sorted().toList());
  }

  private @Nullable String link(Attribution a) {
    return article.links().stream()
        .filter(link -> touches(a, link.anchor()))
        .min(comparing(Link::anchor))
        .map(link -> link.target().toString())
        .orElse(null);
  }

  private static boolean touches(Attribution a, Span anchor) {
    return a.content().stream().anyMatch(anchor::overlaps)
        || a.cue().stream().anyMatch(anchor::overlaps)
        || a.source().spans().stream().anyMatch(anchor::overlaps);
  }

  private String words(Span span) {
    return Excerpt.of(article.text(), List.of(span));
  }

  private int paragraph(Span span) {
    return article.paragraphAt(span.start());
  }

  private static int countWords(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      words += letter && !inside ? 1 : 0;
      inside = letter || (inside && "'’-".indexOf(text.charAt(i)) >= 0);
    }
    return words;
  }
}
