package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Says who a source is: "he", "the agency", "Fabius", "the Russian leader". Asked in reading order,
 * because whoever spoke last is the likeliest to be meant next.
 */
final class Referents {
  private static final Set<String> PERSON_PRONOUNS =
      Set.of("he", "she", "him", "his", "her", "hers", "himself", "herself");
  private static final Set<String> FEMALE = Set.of("she", "her", "hers", "herself");
  private static final Set<String> GENERIC = Lexicon.words("nouns for any body");
  private static final Set<String> NO_SPEAKERS = Lexicon.words("documents");
  private static final Set<String> PLURAL_PRONOUNS = Set.of("they", "them", "their", "themselves");

  private final Words words;
  private final Cast cast;
  private final List<Referent> heard = new ArrayList<>();
  private final Salience salience;

  Referents(Words words, Cast cast) {
    this.words = words;
    this.cast = cast;
    this.salience = new Salience(words, heard);
  }

  /**
   * Who the source at {@code spans} is.
   *
   * @param leanedOn the outlet last relied on before, null without one
   */
  Referent of(List<Span> spans, @Nullable String leanedOn) {
    Span span = spans.get(0);
    int first = words.reading().tokenAt(span.start());
    int end = words.reading().tokenAt(span.end() - 1) + 1;
    Referent found = resolve(first, Math.min(end, words.size()), leanedOn);
    heard.add(found);
    if (found.figure() != null
        && found.figure().isSurelyPerson()
        && isPersonPronoun(words.at(first))
        && end - first == 1) {
      found.figure().learnGender(genderOf(words.at(first)));
    }
    return found;
  }

  private static boolean isPersonPronoun(String word) {
    return PERSON_PRONOUNS.contains(word);
  }

  private static People.Gender genderOf(String pronoun) {
    return FEMALE.contains(pronoun) ? People.Gender.FEMALE : People.Gender.MALE;
  }

  private Referent resolve(int first, int end, @Nullable String leanedOn) {
    String word = words.at(first);
    if (end - first == 1) {
      if (isPersonPronoun(word)) {
        return person(first, genderOf(word)).map(f -> heard(first, f)).orElse(itself(first, end));
      }
      if (word.equals("it") || word.equals("its")) {
        return thing(first).orElse(itself(first, end));
      }
      if (PLURAL_PRONOUNS.contains(word)) {
        return lastPlural(first).orElse(itself(first, end));
      }
      if (word.matches("who|which|that|whose")) {
        return antecedent(first).orElse(itself(first, end));
      }
      if (word.matches("i|me|my|we|our|us")) {
        return lastHeard(first).orElse(itself(first, end));
      }
    }
    Optional<Figure> named = named(first, end);
    if (named.isPresent()) {
      named.get().speak();
      return heard(first, named.get());
    }
    return described(first, end, leanedOn).orElse(itself(first, end));
  }

  private Referent heard(int first, Figure figure) {
    return new Referent(first, figure.name(), figure, false, !figure.isSurelyPerson());
  }

  private Referent itself(int first, int end) {
    boolean plural = false;
    boolean thing = false;
    for (int i = first; i < end && !words.at(i).matches(",|who|which|of|with"); i++) {
      plural = words.token(i).tag().matches("NNS|NNPS");
      thing = words.token(i).tag().matches("NN.*") && !Roles.isPerson(words.at(i));
    }
    int close = first;
    while (close < end
        && !(close > first
            && words.at(close).equals(",")
            && words
                .near(close, close + 1)
                .matches(
                    "who|which|whose|whom|speaking|asking|reached|seen|requesting|insisting|traced|a|an|the|all|all|sent|posted|released"))) {
      close++;
    }
    return new Referent(first, words.text(first, close), null, plural, thing);
  }

  /** The likeliest person of that gender before {@code token}. */
  private Optional<Figure> person(int token, People.Gender gender) {
    Figure best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Figure figure : cast.figures()) {
      if (figure.kind() != Figure.Kind.PERSON || isOther(figure.gender(), gender)) {
        continue;
      }
      double score = salience.of(figure, token);
      if (figure.gender() == gender) {
        score += 1.0;
      }
      if (!figure.isSurelyPerson() && !figure.hasSpoken()) {
        score -= 1.5;
      }
      if (score > most) {
        most = score;
        best = figure;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isOther(People.Gender one, People.Gender other) {
    return one != People.Gender.UNKNOWN && one != other;
  }

  private Optional<Referent> thing(int token) {
    for (int i = heard.size() - 1; i >= 0 && i > heard.size() - 4; i--) {
      Referent last = heard.get(i);
      if (last.thing()
          && words.token(token).sentence() - words.token(last.token()).sentence() < 4) {
        return Optional.of(last);
      }
    }
    Figure best = null;
    double most = -4;
    for (Figure figure : cast.figures()) {
      if (figure.isSurelyPerson()) {
        continue;
      }
      double score = salience.of(figure, token) - (figure.kind() == Figure.Kind.PLACE ? 0.8 : 0);
      if (score > most) {
        most = score;
        best = figure;
      }
    }
    return best == null ? Optional.empty() : Optional.of(heard(token, best));
  }

  private Optional<Referent> lastPlural(int token) {
    for (int i = heard.size() - 1; i >= 0; i--) {
      if (heard.get(i).plural()) {
        return Optional.of(heard.get(i));
      }
    }
    return lastHeard(token);
  }

  private Optional<Referent> lastHeard(int token) {
    return heard.isEmpty() ? Optional.empty() : Optional.of(heard.get(heard.size() - 1));
  }

  /** Whom a relative pronoun stands for: the name nearest before it. */
  private Optional<Referent> antecedent(int token) {
    for (int i = token - 1; i >= words.sentence(token).firstToken(); i--) {
      Optional<Figure> figure = cast.startingAt(i);
      if (figure.isPresent()) {
        return Optional.of(heard(token, figure.get()));
      }
      if (words.token(i).tag().startsWith("VB")) {
        break;
      }
    }
    return Optional.empty();
  }

  /** The figure whose name is the head of the phrase: not "aides to Anna Berg". */
  private Optional<Figure> named(int first, int end) {
    Figure apposed = null;
    for (int i = first; i < end; i++) {
      String word = words.at(i);
      Optional<Figure> figure = cast.startingAt(i);
      if (figure.isPresent()) {
        int after = nameEnd(i, end);
        boolean owns = words.skipPossessive(i, after) > after && after < end;
        boolean modifies = after < end && words.token(after).tag().matches("NNS?") && !owns;
        if (owns || modifies && figure.get().kind() != Figure.Kind.PERSON) {
          i = after;
          continue;
        }
        return figure;
      }
      if (word.matches("who|whose|which|whom")) {
        break;
      }
      if (word.matches("of|for|to|from|at|in|with|by|on|about")) {
        int comma = comma(i, end);
        if (comma < 0 || isThing(first, i)) {
          break;
        }
        Optional<Figure> behind = cast.startingAt(comma + 1);
        if (behind.isPresent() && behind.get().kind() == Figure.Kind.PERSON) {
          apposed = behind.get();
        }
        break;
      }
    }
    return Optional.ofNullable(apposed);
  }

  /** "A letter to the director, Anna Berg": the name behind the comma is not who it is. */
  private boolean isThing(int first, int preposition) {
    for (int i = first; i < preposition; i++) {
      if (words.at(i).equals(",")) {
        return true;
      }
    }
    return NO_SPEAKERS.contains(words.at(preposition - 1));
  }

  private int comma(int from, int end) {
    for (int i = end - 1; i > from; i--) {
      if (words.at(i).equals(",")) {
        return i;
      }
    }
    return -1;
  }

  private int nameEnd(int first, int end) {
    int at = first;
    while (at < end
        && (words.isCapitalised(at)
            || words.at(at).matches("of|de|van|von|al|el|la|bin|der|den|&"))) {
      at++;
    }
    return at;
  }

  /** "the company", "the Russian leader", "the 68-year-old". */
  private Optional<Referent> described(int first, int end, @Nullable String leanedOn) {
    int head = head(first, end);
    if (!words.at(first).matches("the|this|that") || isOwned(first, head)) {
      return Optional.empty();
    }
    String noun = words.at(head);
    if (leanedOn != null
        && (Description.isNoun(words, first, head)
            || noun.equals("agency") && leanedOn.contains("ress"))) {
      return Optional.of(new Referent(first, leanedOn, null, false, true));
    }
    if (words.token(head).tag().equals("NNS")) {
      return earlierPlural(first, noun);
    }
    boolean person = Roles.isPerson(noun) || noun.endsWith("-year-old");
    Figure best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Figure figure : cast.figures()) {
      if (!mayBe(figure, noun, person) || figure.lastBefore(first) < 0) {
        continue;
      }
      double fit = fit(figure, first, head, noun);
      double score = fit + 0.3 * salience.of(figure, first);
      if (fit > 0 && score > most) {
        most = score;
        best = figure;
      }
    }
    if (best != null) {
      return Optional.of(heard(first, best));
    }
    Optional<Referent> nameless = earlierNameless(first, noun);
    if (nameless.isPresent()) {
      return nameless;
    }
    return Optional.empty();
  }

  /** Whether a noun for a person, or for none, can stand for the figure. */
  private static boolean mayBe(Figure figure, String noun, boolean person) {
    if (figure.descriptions().contains(noun)) {
      return true;
    }
    boolean human = figure.kind() == Figure.Kind.PERSON;
    People.Gender gender = People.genderOf(noun);
    boolean sameGender = gender == People.Gender.UNKNOWN || !isOther(figure.gender(), gender);
    return person ? human && sameGender : !human || !figure.isSurelyPerson();
  }

  /** "the union's lawyer" is somebody else than the union or any lawyer. */
  private boolean isOwned(int first, int head) {
    for (int i = first; i < head; i++) {
      if (words.token(i).tag().equals("POS")) {
        return true;
      }
    }
    return false;
  }

  private int head(int first, int end) {
    int head = first;
    for (int i = first + 1; i < end; i++) {
      if (words
          .at(i)
          .matches(",|who|which|of|for|with|in|to|that|from|at|on|itself|himself|herself")) {
        break;
      }
      if (words.token(i).tag().matches("NN.*|JJ|CD")) {
        head = i;
      }
    }
    return head;
  }

  private double fit(Figure figure, int first, int head, String noun) {
    Set<String> said = figure.descriptions();
    double fit = 0;
    if (said.contains(noun) || figure.words().contains(noun)) {
      fit = 3;
    } else if (said.stream().anyMatch(word -> Roles.mean(word, noun))) {
      fit = 2;
    } else if (figure.kind() != Figure.Kind.PLACE && GENERIC.contains(noun) && head == first + 1) {
      fit = 1;
    }
    for (int i = first + 1; i < head; i++) {
      if (said.contains(words.at(i))) {
        fit += 0.5;
      }
    }
    return fit;
  }

  private static boolean isHeadOf(String noun, Referent earlier) {
    String name = earlier.name().toLowerCase(Locale.ROOT);
    return name.matches("(?s).*\\b" + Pattern.quote(noun) + "\\b.*")
        && !name.matches(
            "(?s).*\\b(?:of|for|by|in|at|to|from|with) .*\\b" + Pattern.quote(noun) + "\\b.*");
  }

  private Optional<Referent> earlierPlural(int first, String noun) {
    for (int i = heard.size() - 1; i >= 0; i--) {
      Referent earlier = heard.get(i);
      if (earlier.figure() == null && isHeadOf(noun, earlier)) {
        return Optional.of(new Referent(first, earlier.name(), null, true, false));
      }
    }
    return Optional.empty();
  }

  private Optional<Referent> earlierNameless(int first, String noun) {
    for (int i = heard.size() - 1; i >= 0; i--) {
      Referent earlier = heard.get(i);
      if (earlier.figure() == null && isHeadOf(noun, earlier)) {
        return Optional.of(new Referent(first, earlier.name(), null, false, earlier.thing()));
      }
    }
    return Optional.empty();
  }
}
