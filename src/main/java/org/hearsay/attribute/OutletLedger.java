package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.article.Link;
import org.hearsay.article.Span;
import org.hearsay.attribute.RelayedOutlet.Contribution;
import org.hearsay.read.Sentence;

/** Gathers the places where an article leans on outlets into one entry for each outlet. */
final class OutletLedger {
  private final Words words;
  private final Article article;
  private final OutletCatalogue catalogue;
  private final List<UnnamedSource> unnamed;

  OutletLedger(
      Words words, Article article, OutletCatalogue catalogue, List<UnnamedSource> unnamed) {
    this.words = words;
    this.article = article;
    this.catalogue = catalogue;
    this.unnamed = unnamed;
  }

  /** One entry for each outlet of {@code hits}, in order of first mention. */
  List<RelayedOutlet> of(List<RelayHit> hits) {
    Map<String, List<RelayHit>> byOutlet = new LinkedHashMap<>();
    for (RelayHit hit : hits) {
      String key = hit.mention().outlet().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
      byOutlet.computeIfAbsent(key, k -> new ArrayList<>()).add(hit);
    }
    List<RelayedOutlet> outlets = new ArrayList<>();
    byOutlet.values().forEach(of -> outlets.add(entry(of)));
    return outlets;
  }

  private RelayedOutlet entry(List<RelayHit> hits) {
    Set<Contribution> contributions = EnumSet.noneOf(Contribution.class);
    List<Span> spans = new ArrayList<>();
    double probability = 0;
    boolean linked = false;
    for (RelayHit hit : hits) {
      contributions.add(contribution(hit));
      spans.add(hit.mention().span(words));
      probability = RelayEvidence.join(probability, RelayEvidence.of(hit));
      linked |= isLinked(hit);
    }
    String name = hits.get(0).mention().outlet().replaceFirst("^[Tt]he (?=\\p{Lu})", "");
    return new RelayedOutlet(name, contributions, spans, linked, probability);
  }

  private Contribution contribution(RelayHit hit) {
    Sentence sentence = words.sentence(hit.mention().first());
    boolean anonymous = unnamed.stream().anyMatch(u -> sentence.span().overlaps(u.span()));
    return anonymous && hit.pattern() != RelayPattern.CREDIT
        ? Contribution.ANON
        : hit.pattern().contribution();
  }

  private boolean isLinked(RelayHit hit) {
    Span sentence = words.sentence(hit.mention().first()).span();
    for (Link link : article.links()) {
      if (!sentence.overlaps(link.anchor())) {
        continue;
      }
      if (link.anchor().overlaps(words.span(hit.mention().left(), hit.mention().right()))) {
        return true;
      }
      String host = Optional.ofNullable(link.target().getHost()).orElse("");
      boolean sameOutlet =
          catalogue.at(host).map(o -> o.name().equals(hit.mention().outlet())).orElse(false);
      if (sameOutlet) {
        return true;
      }
    }
    return false;
  }
}
