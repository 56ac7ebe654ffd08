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
      probability = RelayEvidence.join(probability, hit.probability());
      linked |= isLinked(hit);
    }
    return new RelayedOutlet(name(hits), contributions, spans, linked, probability);
  }

  /** The fullest name the article itself uses; the catalogue's where it only abbreviates. */
  private String name(List<RelayHit> hits) {
    String name = hits.get(0).mention().outlet();
    boolean listed = catalogue.named(name).isPresent();
    String fullest = "";
    for (RelayHit hit : hits) {
      String printed = hit.mention().span(words).in(article.text());
      boolean full = printed.contains(" ") && !printed.matches(".*\\b(?:\\p{Lu}\\.?){2,3} .*");
      if (full
          && printed.length() > fullest.length()
          && hit.mention().kind().compareTo(NameKind.JOURNALIST) < 0) {
        fullest = printed.replaceAll("\\s+", " ");
      }
    }
    return (listed && !fullest.isEmpty() ? fullest : name).replaceFirst("^[Tt]he (?=\\p{Lu})", "");
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
