package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Outlet;
import org.hearsay.read.Name;
import org.hearsay.read.Quotation;
import org.jspecify.annotations.Nullable;

/** Every place in a text that may name an outlet, in reading order. */
final class OutletMentions {
  private static final Set<String> SHOWS =
      Set.of("podcast", "show", "programme", "program", "told", "tell", "series");

  private final Words words;
  private final OutletCatalogue catalogue;
  private final UnknownNames unknown;
  private final @Nullable Name[] nameAt;

  OutletMentions(Words words, OutletCatalogue catalogue, UnknownNames unknown) {
    this.words = words;
    this.catalogue = catalogue;
    this.unknown = unknown;
    nameAt = new Name[words.size()];
    for (Name name : words.reading().names()) {
      for (int i = name.firstToken(); i < name.endToken(); i++) {
        nameAt[i] = name;
      }
    }
  }

  /** All of them, short forms resolved to the full name they stand for. */
  List<OutletMention> all() {
    List<OutletMention> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<OutletMention> mention = startingAt(at);
      if (mention.isPresent()) {
        found.add(Description.around(words, mention.get()));
        at = mention.get().end();
      } else {
        at++;
      }
    }
    quotedTitles(found);
    return withBestKinds(withEchoes(withShortForms(found)));
  }

  private Optional<OutletMention> startingAt(int at) {
    Name name = nameAt[at];
    if (name == null && words.token(at).text().matches("[Aa]l-\\p{Lu}[\\p{L}-]+")) {
      name = new Name(words.token(at).span(), at, at + 1);
    }
    Optional<OutletMention> listed = catalogue.startingAt(words, at, Optional.ofNullable(name));
    if (listed.isPresent() || name == null || holdsListed(name)) {
      return listed;
    }
    Optional<OutletMention> judged = unknown.judge(name);
    return judged.isPresent() && judged.get().first() == at ? judged : Optional.empty();
  }

  /** "Sui-Lee Wee of the New York Times": what stands before the listed name is no outlet. */
  private boolean holdsListed(Name name) {
    for (int i = name.firstToken() + 1; i < name.endToken(); i++) {
      if (words.at(i - 1).matches("of|the|for|at")
          && catalogue.startingAt(words, i, Optional.of(name)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Titles between quotation marks: told "Good Day Detroit", on the podcast "Here's the Thing". */
  private void quotedTitles(List<OutletMention> found) {
    for (Quotation quotation : words.reading().quotations()) {
      int open = words.reading().tokenAt(quotation.span().start());
      int first = open + 1;
      int end = words.reading().tokenAt(quotation.span().end() - 1);
      while (end > first && !words.token(end - 1).isWord()) {
        end--;
      }
      boolean title = end > first && end - first <= 6 && isTitle(first, end);
      if (title && SHOWS.contains(words.near(first, open - 1))) {
        int left = words.near(open, open - 1).matches("on|told|tell") ? open : open - 1;
        while (left < open && words.tagNear(open, left - 1).matches("DT|JJ|NN|NNP|POS|PRP\\$")) {
          left--;
        }
        int from = first;
        int to = end;
        found.removeIf(m -> m.first() >= from && m.end() <= to);
        found.add(
            new OutletMention(
                words.text(first, end), NameKind.DESCRIBED, first, end, left, end + 1));
      }
    }
    found.sort((a, b) -> Integer.compare(a.first(), b.first()));
  }

  private boolean isTitle(int first, int end) {
    int capitals = 0;
    for (int i = first; i < end; i++) {
      if (words.isCapitalised(i)) {
        capitals++;
      } else if (words.token(i).text().length() > 3) {
        return false;
      }
    }
    return words.isCapitalised(first) && capitals >= Math.min(2, end - first);
  }

  private List<OutletMention> withShortForms(List<OutletMention> found) {
    Map<String, OutletMention> full = new HashMap<>();
    for (OutletMention mention : found) {
      if (mention.kind().compareTo(NameKind.SIGNED) <= 0 && mention.end() - mention.first() > 0) {
        String text = words.text(mention.first(), mention.end());
        if (text.contains(" ") || text.contains("-")) {
          UnknownNames.shortForms(text).stream()
              .filter(form -> !isNeighbour(form, mention.outlet()))
              .forEach(form -> full.putIfAbsent(key(form), mention));
        }
        if (words.near(mention.first(), mention.end()).equals("(")) {
          full.putIfAbsent(key(words.at(mention.end() + 1)), mention);
        }
      }
    }
    List<OutletMention> resolved = new ArrayList<>();
    for (OutletMention mention : found) {
      OutletMention meant = full.get(key(words.text(mention.first(), mention.end())));
      boolean weak = mention.kind().compareTo(NameKind.SIGNED) > 0;
      boolean article =
          words.near(mention.first(), mention.first() - 1).equals("the")
              || words.token(mention.first()).text().matches("\\p{Lu}{2,}");
      resolved.add(
          meant != null && weak && article ? mention.as(meant.outlet(), NameKind.SHORT) : mention);
    }
    return resolved;
  }

  /** "The Times" beside the Financial Times, of the same country, is itself. */
  private boolean isNeighbour(String form, String full) {
    Optional<Outlet> own = catalogue.named(form);
    Optional<Outlet> other = catalogue.named(full);
    return own.isPresent()
        && other.isPresent()
        && !own.get().equals(other.get())
        && own.get().country().equals(other.get().country());
  }

  /** A name that the article then calls "the site" or "the paper" is an outlet's. */
  private List<OutletMention> withEchoes(List<OutletMention> found) {
    List<OutletMention> echoed = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      OutletMention mention = found.get(i);
      int until =
          i + 1 < found.size()
              ? Math.min(found.get(i + 1).first(), mention.end() + 45)
              : mention.end() + 45;
      boolean unsure = mention.kind() == NameKind.UNKNOWN || mention.kind() == NameKind.FOREIGN;
      echoed.add(
          unsure && isEchoed(mention.end(), until)
              ? mention.as(mention.outlet(), NameKind.ECHOED)
              : mention);
    }
    return echoed;
  }

  private boolean isEchoed(int from, int until) {
    for (int at = from; at + 1 < Math.min(until, words.size()); at++) {
      boolean noun = words.at(at).equals("the") && Description.isNoun(words, at, at + 1);
      if (noun && Speech.verbBehind(words, at, at + 2) == at + 2) {
        return true;
      }
    }
    return false;
  }

  /** What shows a name to be an outlet's in one place holds wherever it stands. */
  private static List<OutletMention> withBestKinds(List<OutletMention> found) {
    Map<String, NameKind> best = new HashMap<>();
    for (OutletMention mention : found) {
      best.merge(key(mention.outlet()), mention.kind(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    List<OutletMention> improved = new ArrayList<>();
    for (OutletMention mention : found) {
      NameKind kind = best.getOrDefault(key(mention.outlet()), mention.kind());
      boolean spread = kind == NameKind.DESCRIBED || kind == NameKind.ECHOED;
      improved.add(
          spread && kind.compareTo(mention.kind()) < 0
              ? mention.as(mention.outlet(), kind)
              : mention);
    }
    return improved;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
