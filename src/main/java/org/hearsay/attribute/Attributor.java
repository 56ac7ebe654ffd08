package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.article.Outlets;
import org.hearsay.article.Span;
import org.hearsay.article.StillWanted;
import org.hearsay.attribute.model.FoundSpans;
import org.hearsay.attribute.model.SpanFinder;
import org.hearsay.read.Reader;
import org.hearsay.read.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Finds who says so in an article: attributions, the outlets it leans on, sources without a name
 * and hedges. Time grows linearly with the text. Safe from any thread.
 */
public final class Attributor {
  /** Outlets below this probability are left to the full ledger as "possible". */
  public static final double LISTED = .6;

  /** Outlets below this one are not worth a mention. */
  private static final double POSSIBLE = .1;

  private final Outlets outlets;
  private final OutletCatalogue catalogue;
  private final SpanFinder spans = new SpanFinder();

  /** An attributor that knows {@code outlets} by name; others it recognises in the text. */
  public Attributor(Outlets outlets) {
    this.outlets = outlets;
    this.catalogue = new OutletCatalogue(outlets);
  }

  /** Who says what in {@code article}; empty lists where nobody does. */
  public Attributions attribute(Article article) {
    Reading reading = Reader.read(article.text());
    Words words = new Words(reading);
    List<FoundSpans> found = spans.find(reading);
    UnknownNames unknown = new UnknownNames(words);
    List<OutletMention> mentions = new OutletMentions(words, catalogue, unknown).all();
    Optional<String> wire = Dateline.agency(article.text(), catalogue);
    Publisher publisher = Publisher.of(article, outlets);
    wire.ifPresent(agency -> publisher.add(agency, outlets));
    List<Span> nameless = UnnamedSources.in(words);
    RelayFinder finder = new RelayFinder(words, publisher, nameless);
    List<RelayHit> hits = new ArrayList<>(finder.hits(mentions));
    hits.addAll(finder.nounHits(hits));
    hits.sort(Comparator.comparingInt((RelayHit hit) -> hit.mention().first()));
    List<RelayHit> relied = hits.stream().filter(hit -> hit.probability() >= LISTED).toList();

    List<Draft> drafts = drafts(words, found, mentions, relied, nameless);
    List<Relay> relays =
        new RelayScope(words, drafts, relied, finder.selfSentences(mentions)).relays();
    List<Attribution> attributions = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Relay relay = relays.get(i);
      if (wire.isPresent() && relay.kind() == Relay.Kind.NONE) {
        relay = new Relay(Relay.Kind.WIRE, wire.get(), List.of());
      }
      attributions.add(attribution(drafts.get(i), relay));
    }
    List<UnnamedSource> unnamed = new ArrayList<>();
    for (Span span : nameless) {
      StillWanted.check();
      unnamed.add(new UnnamedSource(span, via(words, span, attributions, relied)));
    }
    List<RelayedOutlet> relayed =
        new OutletLedger(words, article, catalogue, unnamed)
            .of(hits).stream().filter(o -> o.probability() >= POSSIBLE).toList();
    return new Attributions(attributions, relayed, unnamed, Hedges.in(words));
  }

  private static List<Draft> drafts(
      Words words,
      List<FoundSpans> found,
      List<OutletMention> mentions,
      List<RelayHit> relied,
      List<Span> nameless) {
    Cast cast = new Cast(words, mentions);
    Referents referents = new Referents(words, cast);
    Origins origins = new Origins(words, nameless);
    List<Draft> drafts = new ArrayList<>();
    for (FoundSpans one : found) {
      StillWanted.check();
      Referent referent = Referent.NOBODY;
      boolean outlet = false;
      if (!one.source().isEmpty()) {
        Span source = one.source().get(0);
        referent = referents.of(one.source(), lastLeanedOn(words, relied, source.start()));
        Optional<RelayHit> self =
            relied.stream().filter(hit -> isThe(words, source, hit)).findFirst();
        outlet = self.isPresent();
        if (outlet) {
          referent =
              new Referent(referent.token(), self.get().mention().outlet(), null, false, true);
        }
      }
      Origin origin = origins.of(one.source(), referent, one.cueHead(), outlet);
      String name = referent.name();
      drafts.add(
          new Draft(
              one,
              new Source(one.source(), name, origin),
              Firmnesses.of(words, one),
              words.token(one.cueHead()).sentence(),
              about(words, cast, one)));
    }
    return drafts;
  }

  private static @Nullable String about(Words words, Cast cast, FoundSpans found) {
    int first = words.reading().tokenAt(found.content().get(0).start());
    for (int i = first; i < first + 8; i++) {
      Optional<Figure> figure = cast.startingAt(i);
      if (figure.isPresent() && figure.get().kind() == Figure.Kind.PERSON) {
        return figure.get().name();
      }
    }
    return null;
  }

  /** Whether the outlet's name is the head of the source, not "a deckhand quoted in the Comet". */
  private static boolean isThe(Words words, Span source, RelayHit hit) {
    Span phrase = words.span(hit.mention().left(), hit.mention().right());
    return phrase.start() <= source.start() + 4 && phrase.overlaps(source);
  }

  private static @Nullable String lastLeanedOn(Words words, List<RelayHit> relied, int before) {
    String last = null;
    for (RelayHit hit : relied) {
      if (words.token(hit.mention().first()).start() < before) {
        last = hit.mention().outlet();
      }
    }
    return last;
  }

  private static Attribution attribution(Draft draft, Relay relay) {
    FoundSpans spans = draft.spans();
    return new Attribution(
        draft.source(), spans.cue(), spans.content(), relay, draft.firmness(), spans.probability());
  }

  private static @Nullable String via(
      Words words, Span span, List<Attribution> attributions, List<RelayHit> relied) {
    for (Attribution attribution : attributions) {
      boolean speaks = attribution.source().spans().stream().anyMatch(span::overlaps);
      if (speaks && attribution.relay().isSecondhand()) {
        return attribution.relay().outlet();
      }
    }
    int sentence = words.token(words.reading().tokenAt(span.start())).sentence();
    Set<String> beside = new HashSet<>();
    for (RelayHit hit : relied) {
      if (words.token(hit.mention().first()).sentence() == sentence) {
        beside.add(hit.mention().outlet());
      }
    }
    return beside.size() == 1 ? beside.iterator().next() : null;
  }
}
