package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Outlets;
import org.hearsay.article.Span;
import org.hearsay.read.Reader;

/**
 * Finds who says so in an article: attributions, the outlets it leans on, sources without a name and
 * hedges. Safe from any thread.
 */
public final class Attributor {
  /** Outlets below this probability are left to the full ledger as "possible". */
  public static final double LISTED = .6;

  private final Outlets outlets;
  private final OutletCatalogue catalogue;

  /** An attributor that knows {@code outlets} by name; others it recognises in the text. */
  public Attributor(Outlets outlets) {
    this.outlets = outlets;
    this.catalogue = new OutletCatalogue(outlets);
  }

  /** Who says what in {@code article}; empty lists where nobody does. */
  public Attributions attribute(Article article) {
    Words words = new Words(Reader.read(article.text()));
    UnknownNames unknown = new UnknownNames(words);
    List<OutletMention> mentions = new OutletMentions(words, catalogue, unknown).all();
    Publisher publisher = Publisher.of(article, outlets);
    List<Span> nameless = UnnamedSources.in(words);
    List<RelayHit> hits = new RelayFinder(words, publisher, nameless).hits(mentions);
    List<UnnamedSource> unnamed = new ArrayList<>();
    for (Span span : nameless) {
      unnamed.add(new UnnamedSource(span, null));
    }
    List<RelayedOutlet> relayed = new OutletLedger(words, article, catalogue, unnamed).of(hits);
    return new Attributions(List.of(), relayed, unnamed, Hedges.in(words));
  }
}
