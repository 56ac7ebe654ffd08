package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.article.StillWanted;
import org.hearsay.attribute.Relay.Kind;
import org.hearsay.read.Quotation;
import org.hearsay.read.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Says through which outlet each attribution came: the one named beside it, or one named before or
 * after that is clearly still meant. "Putin accused …, according to the Daily Mail. Putin claims …"
 * carries the Daily Mail forward as long as Putin speaks and nobody else comes between.
 */
final class RelayScope {
  /** How many paragraphs further an outlet can be meant without being named again. */
  private static final int REACH = 2;

  private static final Set<String> TURNS =
      Set.of(";", "but", "though", "although", "while", "whereas");

  private final Words words;
  private final List<Draft> drafts;
  private final List<RelayHit> hits;
  private final Set<Integer> own;

  /** How many words that part two clauses stand before each word. */
  private final int[] turns;

  /** The outlets' own attributions, as far as they were looked for; empty where there is none. */
  private final Map<RelayHit, Optional<Draft>> outer = new IdentityHashMap<>();

  private @Nullable RelayHit current;
  private final Set<String> speakers = new HashSet<>();
  private final Map<String, RelayHit> introduced = new HashMap<>();
  private final List<Span> carriedContents = new ArrayList<>();
  private int lastParagraph;

  /**
   * The scope of {@code hits} over {@code drafts}.
   *
   * @param own sentences that hand a claim to the publisher itself: "told this newspaper"
   */
  RelayScope(Words words, List<Draft> drafts, List<RelayHit> hits, Set<Integer> own) {
    this.words = words;
    this.drafts = drafts;
    this.hits = hits;
    this.own = own;
    this.turns = new int[words.size() + 1];
    for (int i = 0; i < words.size(); i++) {
      turns[i + 1] = turns[i] + (TURNS.contains(words.at(i)) ? 1 : 0);
    }
  }

  /** The relay of each draft, in the same order. */
  List<Relay> relays() {
    List<Relay> relays = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      StillWanted.check();
      relays.add(relay(i));
    }
    return relays;
  }

  private Relay relay(int index) {
    Draft draft = drafts.get(index);
    Optional<RelayHit> named = named(draft);
    if (named.isPresent()) {
      enter(named.get(), draft);
      return relay(Kind.NAMED, named.get());
    }
    if (own.contains(draft.sentence())) {
      leave();
      return new Relay(Kind.SELF, null, List.of());
    }
    RelayHit open = current;
    boolean known = open != null && speakers.contains(key(draft.source().name()));
    Optional<RelayHit> behind = known ? Optional.empty() : behind(index);
    if (behind.isPresent()) {
      enter(behind.get(), draft);
      return relay(Kind.CARRIED_BACK, behind.get());
    }
    RelayHit first = introduced.get(key(draft.source().name()));
    if (first != null) {
      return relay(Kind.CARRIED_FORWARD, first);
    }
    if (open == null) {
      return Relay.NONE;
    }
    if (isCarried(draft, open)) {
      remember(draft);
      return relay(Kind.CARRIED_FORWARD, open);
    }
    if (breaks(draft)) {
      leave();
    }
    return Relay.NONE;
  }

  private void enter(RelayHit hit, Draft draft) {
    if (current == null || !current.mention().outlet().equals(hit.mention().outlet())) {
      leave();
    }
    current = hit;
    remember(draft);
  }

  private void remember(Draft draft) {
    Origin origin = draft.source().origin();
    String name = key(draft.source().name());
    if (origin != Origin.OUTLET && !name.isEmpty()) {
      speakers.add(name);
    }
    if (origin == Origin.OUTLET && draft.about() != null) {
      speakers.add(key(draft.about()));
    }
    RelayHit through = current;
    boolean onlyThere = origin == Origin.ANONYMOUS || origin == Origin.LEAK;
    if (onlyThere && name.contains(" ") && through != null) {
      introduced.putIfAbsent(name, through);
    }
    carriedContents.addAll(draft.spans().content());
    lastParagraph = paragraph(draft);
  }

  private void leave() {
    current = null;
    speakers.clear();
    carriedContents.clear();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^(?:the|a|an|one of the|some|two) ", "");
  }

  private int paragraph(Draft draft) {
    return words.reading().sentences().get(draft.sentence()).paragraph();
  }

  /** The outlet named with the claim: in its words, around it, or beside it in the clause. */
  private Optional<RelayHit> named(Draft draft) {
    Optional<RelayHit> cited = cited(draft);
    if (cited.isPresent()) {
      return cited;
    }
    RelayHit beside = null;
    for (RelayHit hit : hits) {
      Span mention = words.span(hit.mention().left(), hit.mention().right());
      if (draft.spans().source().stream().anyMatch(mention::overlaps)) {
        return Optional.of(hit);
      }
      if (words.token(hit.mention().first()).sentence() != draft.sentence()) {
        continue;
      }
      Span cue = words.span(hit.cueFirst(), hit.cueEnd());
      if (draft.spans().cue().stream().anyMatch(cue::overlaps) || holds(hit, draft)) {
        return Optional.of(hit);
      }
      if (isSameClause(hit, draft) && (beside == null || isNearer(hit, beside, draft))) {
        beside = hit;
      }
    }
    return Optional.ofNullable(beside);
  }

  /** "The Post, citing AFP, said officials believed …": the officials spoke to AFP. */
  private Optional<RelayHit> cited(Draft draft) {
    if (draft.source().origin() == Origin.OUTLET) {
      return Optional.empty();
    }
    return hits.stream()
        .filter(hit -> hit.pattern() == RelayPattern.CITED)
        .filter(hit -> words.token(hit.mention().first()).sentence() == draft.sentence())
        .filter(hit -> hit.mention().end() <= draft.spans().cueHead() && isSameClause(hit, draft))
        .findFirst();
  }

  /** Whether the outlet's own attribution has this one in its content. */
  private boolean holds(RelayHit hit, Draft draft) {
    Span cue = draft.spans().cue().get(0);
    return outer
        .computeIfAbsent(hit, this::outer)
        .filter(own -> own.spans().content().stream().anyMatch(c -> c.covers(cue)))
        .isPresent();
  }

  private Optional<Draft> outer(RelayHit hit) {
    Span mention = words.span(hit.mention().left(), hit.mention().right());
    return drafts.stream()
        .filter(draft -> draft.spans().source().stream().anyMatch(mention::overlaps))
        .findFirst();
  }

  private boolean isSameClause(RelayHit hit, Draft draft) {
    int a = hit.mention().first();
    int b = draft.spans().cueHead();
    return turns[Math.min(a, b)] == turns[Math.max(a, b)] && hit.pattern() != RelayPattern.CREDIT;
  }

  private static boolean isNearer(RelayHit one, RelayHit other, Draft draft) {
    int cue = draft.spans().cueHead();
    return Math.abs(one.mention().first() - cue) < Math.abs(other.mention().first() - cue);
  }

  private boolean isCarried(Draft draft, RelayHit open) {
    int distance = paragraph(draft) - lastParagraph;
    if (distance > REACH || isTurn(draft)) {
      return false;
    }
    String name = draft.source().name();
    if (!name.isEmpty() && speakers.contains(key(name))) {
      return true;
    }
    if (draft.source().origin() == Origin.OUTLET) {
      return name.equalsIgnoreCase(open.mention().outlet());
    }
    if (distance <= 1 && repeatsQuotedWords(draft)) {
      return true;
    }
    return switch (draft.source().origin()) {
      case LEAK -> distance == 0;
      case DOCUMENT -> distance == 0 && pointsBack(draft);
      case ANONYMOUS -> anaphoric(draft);
      case UNKNOWN -> anaphoric(draft) || distance == 0 && draft.firmness() == Firmness.HEARSAY;
      default -> false;
    };
  }

  /** "the memo", "it". */
  private boolean pointsBack(Draft draft) {
    int first = words.reading().tokenAt(draft.spans().source().get(0).start());
    return words.at(first).matches("the|it|this|that");
  }

  /** "For his part, Putin has met …" turns to something else. */
  private boolean isTurn(Draft draft) {
    int first = words.reading().sentences().get(draft.sentence()).firstToken();
    return words.startsWith(first, "for", "his", "part")
        || words.startsWith(first, "for", "her", "part")
        || words.startsWith(first, "for", "its", "part")
        || words.startsWith(first, "for", "their", "part")
        || words.near(first, first).matches("separately|elsewhere|meanwhile");
  }

  /** Whether the sentence points back: "One of the officials …", "The same source …". */
  private boolean anaphoric(Draft draft) {
    int first = words.reading().sentences().get(draft.sentence()).firstToken();
    return words.startsWith(first, "one", "of", "the")
        || words.startsWith(first, "one", "of", "them")
        || words.startsWith(first, "the", "same")
        || words.at(first).matches("another|both|they");
  }

  /** Whether it hands over words that were quoted under the outlet before. */
  private boolean repeatsQuotedWords(Draft draft) {
    String text = words.reading().text();
    for (Quotation quotation : words.reading().quotations()) {
      StillWanted.check();
      Span span = quotation.span();
      if (carriedContents.stream().noneMatch(c -> c.covers(span)) || span.length() < 12) {
        continue;
      }
      String quoted = span.in(text).replaceAll("^\\W+|\\W+$", "").toLowerCase(Locale.ROOT);
      boolean again =
          quoted.contains(" ")
              && draft.spans().content().stream()
                  .anyMatch(c -> c.in(text).toLowerCase(Locale.ROOT).contains(quoted));
      if (again) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody else speaks from here on. */
  private boolean breaks(Draft draft) {
    Origin origin = draft.source().origin();
    boolean somebody =
        origin == Origin.PERSON || origin == Origin.ORGANISATION || origin == Origin.SPOKESPERSON;
    return isTurn(draft)
        || (somebody && !draft.spans().nested())
        || paragraph(draft) - lastParagraph > REACH;
  }

  /** The outlet of the next sentence, when an unnamed source or its own speaker speaks here. */
  private Optional<RelayHit> behind(int index) {
    Draft draft = drafts.get(index);
    Optional<RelayHit> next = hitInNextSentence(draft);
    boolean nameless = draft.source().origin() == Origin.ANONYMOUS && !givesItToSomebody(draft);
    return nameless || speaksOn(index, draft) ? next : Optional.empty();
  }

  /** Whether somebody with a name speaks to the outlet in the next sentence. */
  private boolean givesItToSomebody(Draft draft) {
    return drafts.stream()
        .filter(next -> next.sentence() == draft.sentence() + 1)
        .anyMatch(
            next ->
                next.source().origin() == Origin.PERSON
                    || next.source().origin() == Origin.SPOKESPERSON);
  }

  private boolean speaksOn(int index, Draft draft) {
    for (int i = index + 1; i < drafts.size(); i++) {
      Draft next = drafts.get(i);
      if (next.sentence() == draft.sentence() + 1) {
        return !next.source().name().isEmpty()
            && next.source().origin() != Origin.OUTLET
            && key(next.source().name()).equals(key(draft.source().name()));
      }
    }
    return false;
  }

  private Optional<RelayHit> hitInNextSentence(Draft draft) {
    int next = draft.sentence() + 1;
    if (next >= words.reading().sentences().size()) {
      return Optional.empty();
    }
    Sentence here = words.reading().sentences().get(draft.sentence());
    Sentence there = words.reading().sentences().get(next);
    if (here.paragraph() != there.paragraph()) {
      return Optional.empty();
    }
    return hits.stream()
        .filter(hit -> words.token(hit.mention().first()).sentence() == next)
        .findFirst();
  }

  private Relay relay(Kind kind, RelayHit hit) {
    return new Relay(kind, hit.mention().outlet(), List.of(hit.mention().span(words)));
  }
}
