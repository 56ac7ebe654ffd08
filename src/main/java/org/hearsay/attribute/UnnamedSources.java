package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.article.Span;
import org.hearsay.read.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds those who speak without a name where they are brought in: "two people familiar with the
 * talks", "a senior aide", bare "sources". A spokesman speaks for a named body and is none; "the
 * official" further on is the one already brought in.
 */
final class UnnamedSources {
  private static final Set<String> INSIDERS = Lexicon.words("insiders");
  private static final Set<String> BYSTANDERS = Lexicon.words("bystanders");
  private static final Set<String> PEOPLE = Lexicon.words("people nouns");
  private static final Set<String> BARE = Lexicon.words("bare plurals that speak");
  private static final Set<String> KNOWING = Lexicon.words("knowing");
  private static final Set<String> UNNAMED = Lexicon.words("unnamed adjectives");
  private static final Set<String> THINGS = Lexicon.words("source of things");
  private static final Set<String> DAYS = Lexicon.words("weekdays and months");
  private static final Set<String> INDEFINITE =
      Set.of(
          "a",
          "an",
          "one",
          "another",
          "two",
          "three",
          "four",
          "five",
          "six",
          "several",
          "some",
          "many",
          "multiple",
          "numerous",
          "most",
          "few",
          "both",
          "more",
          "dozens",
          "half",
          "other",
          "various",
          "at",
          "eleven",
          "seven",
          "eight",
          "nine",
          "ten");

  private final Words words;

  private UnnamedSources(Words words) {
    this.words = words;
  }

  /** Their descriptions, in order. */
  static List<Span> in(Words words) {
    UnnamedSources sources = new UnnamedSources(words);
    Set<String> plurals = new HashSet<>();
    List<Span> found = new ArrayList<>();
    for (int head = 0; head < words.size(); head++) {
      Span span = sources.at(head);
      boolean again =
          span != null
              && sources.isBarePlural(span, head)
              && !plurals.add(span.in(words.reading().text()).toLowerCase(Locale.ROOT));
      if (span != null && !again && (found.isEmpty() || !last(found).overlaps(span))) {
        found.add(span);
      }
    }
    return List.copyOf(found);
  }

  private static Span last(List<Span> spans) {
    return spans.get(spans.size() - 1);
  }

  /** "officials say" after "officials said" are those already brought in. */
  private boolean isBarePlural(Span span, int head) {
    int first = words.reading().tokenAt(span.start());
    return words.token(head).tag().equals("NNS")
        && !INDEFINITE.contains(words.at(first))
        && span.end() == words.token(head).end();
  }

  @Nullable private Span at(int head) {
    if (isManyVoices(head)) {
      return words.span(head, head + 1);
    }
    String noun = singular(head);
    boolean insider = INSIDERS.contains(noun);
    boolean bystander = BYSTANDERS.contains(noun);
    boolean people = PEOPLE.contains(words.at(head));
    boolean initial = head == words.sentence(head).firstToken() || !words.token(head - 1).isWord();
    if (!(insider || bystander || people) || (words.isCapitalised(head) && !initial)) {
      return null;
    }
    if (isThing(head) || isNamed(head) || isModifier(head)) {
      return null;
    }
    int first = phraseStart(head);
    int end = phraseEnd(head);
    if (isSaidOfName(head, first, end)
        || isBehindAnother(head, first)
        || isToldOrJoined(head, first)) {
      return null;
    }
    boolean marked = isMarked(first, head, end);
    boolean plural = !words.at(head).equals(noun) || words.token(head).tag().equals("NNS");
    String determiner = words.near(head, first);
    boolean indefinite = INDEFINITE.contains(determiner) && !isPartitive(first, head);
    boolean bare = plural && !isDefinite(determiner) && !indefinite;
    boolean speaks = isSpeaking(first, head, end);
    boolean told =
        words.near(head, head + 1).matches("have|had|were|are")
            && words.near(head, head + 2).matches("been")
            && words.near(head, head + 3).equals("told");
    boolean accepted;
    if (isDefinite(determiner)) {
      accepted = (anonymity(head, end) || isWithheldNext(first, head)) && !isPartitive(first, head);
    } else if (people) {
      accepted = marked && speaks || anonymity(first, end);
    } else if (bare) {
      accepted =
          (speaks && (BARE.contains(noun) || marked))
              || anonymity(first, end)
              || (told && bystander);
    } else {
      accepted = indefinite && (speaks || anonymity(first, end));
    }
    return accepted ? words.span(first, end) : null;
  }

  /** "Li Jifeng, a doctor, said", but not "The envoy flew to Paris, a senior official said". */
  private boolean isSaidOfName(int head, int first, int end) {
    boolean name =
        words.near(head, first - 1).equals(",")
            && words.tagNear(head, first - 2).startsWith("NNP")
            && !DAYS.contains(words.near(head, first - 2));
    return name && Speech.verbBehind(words, head, end) != end;
  }

  /** "lawmakers from both parties, who were not authorised": the parties withhold no name. */
  private boolean isBehindAnother(int head, int first) {
    return PEOPLE.contains(words.at(head))
        && words.near(head, first - 1).matches("from|of|in|on")
        && words.tagNear(head, first - 2).startsWith("NN");
  }

  /** "the driver told investigators", "Arnoux and two colleagues". */
  private boolean isToldOrJoined(int head, int first) {
    String before = words.near(head, first - 1);
    return before.matches("told|tells|tell|telling|urged|reminded|assured")
            && !words.near(head, first - 2).matches("was|were|been|being|is|are")
        || before.equals("and")
            && words.tagNear(head, first - 2).matches("NNPS?|PRP")
            && words.at(head).matches("colleagues|others|friends|teammates|classmates|relatives");
  }

  /** "The woman who …. She spoke on the condition of anonymity." */
  private boolean isWithheldNext(int first, int head) {
    Sentence sentence = words.sentence(head);
    int next = sentence.endToken();
    if (first != sentence.firstToken() || !words.at(next).matches("she|he|they")) {
      return false;
    }
    int end = words.sentence(next).endToken();
    for (int i = next; i < end; i++) {
      if (words.at(i).equals("anonymity")) {
        return true;
      }
    }
    return false;
  }

  /** "many have voiced concerns", "some say". */
  private boolean isManyVoices(int head) {
    if (!words.at(head).matches("many|some|others")) {
      return false;
    }
    boolean starts = words.near(head, head - 1).matches("|,|and|but|that|while|though|``");
    int verb = words.near(head, head + 1).matches("have|had") ? head + 2 : head + 1;
    return starts
        && Speech.isVerb(words.near(head, verb))
        && words.tagNear(head, verb).startsWith("VB");
  }

  private String singular(int head) {
    String word = words.at(head);
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.equals("women")
        || word.equals("men")
        || word.endsWith("women")
        || word.endsWith("men")) {
      return word.substring(0, word.length() - 2) + "an";
    }
    if (word.endsWith("sses") || word.endsWith("ches")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
  }

  /** "sources of income", "source code". */
  private boolean isThing(int head) {
    if (!words.at(head).matches("sources?")) {
      return false;
    }
    return (words.near(head, head + 1).equals("of") && THINGS.contains(words.near(head, head + 2)))
        || words
            .near(head, head - 1)
            .matches(
                "open|energy|power|water|light|food|data|news|income|revenue|heat|funding|carbon")
        || words.tagNear(head, head + 1).startsWith("NN") && !words.isCapitalised(head + 1);
  }

  /** "adviser Paul Manafort", "an official, Anna Berg,". */
  private boolean isNamed(int head) {
    int next = head + 1;
    if (words.isCapitalised(next) && words.tagNear(head, next).startsWith("NNP")) {
      return true;
    }
    boolean aside =
        words.near(head, next).equals(",")
            && words.isCapitalised(next + 1)
            && words.tagNear(head, next + 1).startsWith("NNP");
    if (aside
        && (People.isFirstName(words.at(next + 1))
            || People.isTitle(words.at(next + 1))
            || words.isCapitalised(next + 2))) {
      return true;
    }
    return words.near(head, next).matches("named|called");
  }

  /** "official statement", "expert advice". */
  private boolean isModifier(int head) {
    String tag = words.token(head).tag();
    return !tag.startsWith("NN")
        || words.near(head, head + 1).equals("-")
        || (words.tagNear(head, head + 1).matches("NNS?") && !Speech.isVerb(words.at(head + 1)))
        || words.near(head, head + 1).matches("'s|'");
  }

  private int phraseStart(int head) {
    int first = head;
    while (head - first < 8) {
      String tag = words.tagNear(head, first - 1);
      String word = words.near(head, first - 1);
      boolean modifies =
          tag.matches("JJ.*|NN.*|VBN|VBG|CD|POS|HYPH") && !Speech.isVerb(word)
              || word.equals("and") && words.tagNear(head, first - 2).equals("JJ")
              || UNNAMED.contains(word);
      if (!modifies) {
        break;
      }
      first--;
    }
    String before = words.near(head, first - 1);
    if (isDefinite(before) || INDEFINITE.contains(before)) {
      first--;
    }
    return first;
  }

  private static boolean isDefinite(String word) {
    return word.matches(
        "the|this|that|these|those|his|her|its|their|our|my|your|no|each|every|any");
  }

  private boolean isPartitive(int first, int head) {
    return words.endsWith(first, "of") || words.near(head, first + 1).equals("of");
  }

  /** "familiar with the talks", "who asked not to be named", up to the verb or a comma. */
  private int phraseEnd(int head) {
    int next = head + 1;
    String word = words.near(head, next);
    boolean knows =
        KNOWING.contains(word)
            || word.equals("with")
            || word.equals("in")
            || word.equals("at")
            || word.equals("overseeing");
    boolean relative =
        word.matches("who|whose|whom")
            || (word.equals(",")
                && words
                    .near(head, next + 1)
                    .matches("who|whose|whom|speaking|asking|requesting|citing|all"));
    if (!knows && !relative) {
      return next;
    }
    int end = next;
    int limit = relative ? 40 : 14;
    boolean inner = false;
    boolean comma = word.equals(",");
    if (comma) {
      end++;
    }
    while (end < next + limit) {
      String at = words.near(head, end);
      if (at.isEmpty() || at.matches("[;:.,\"”]") || at.equals("''")) {
        break;
      }
      String tag = words.tagNear(head, end);
      boolean clause = at.equals("that") && !tag.equals("DT") || tag.matches("VBD|VBZ|VBP|MD");
      inner |= at.matches("who|whose|whom");
      if (clause && !relative && !inner) {
        break;
      }
      end++;
    }
    return relative && !comma ? next : Math.max(next, end);
  }

  private boolean isMarked(int first, int head, int end) {
    for (int i = first; i < head; i++) {
      if (UNNAMED.contains(words.at(i))) {
        return true;
      }
    }
    for (int i = head + 1; i < Math.min(head + 7, words.size()); i++) {
      String word = words.near(head, i);
      if (KNOWING.contains(word)
          && (i == head + 1
              || words
                  .near(head, i - 1)
                  .matches(
                      "with|who|were|was|are|is|direct|been|with|not|in|closely|close|very"))) {
        return true;
      }
      if (word.isEmpty() || word.matches("[,;:.]")) {
        break;
      }
    }
    return words.near(head, head + 1).matches("who|with") || anonymity(first, end);
  }

  /** Words that say the name is held back. */
  private boolean anonymity(int first, int end) {
    int home = first;
    for (int i = first; i < end + 45; i++) {
      String word = words.near(home, i);
      if (word.isEmpty() || (i >= end && words.tagNear(home, i).matches("``|''"))) {
        return false;
      }
      if (i >= end
          && word.equals(",")
          && !words
              .near(home, i + 1)
              .matches("who|whose|whom|speaking|asking|requesting|insisting|all|both|citing|on")) {
        return false;
      }
      if (i < end && UNNAMED.contains(word) || word.equals("anonymity")) {
        return true;
      }
      boolean withheld =
          word.matches("named|identified|quoted")
              && words.near(home, i - 1).equals("be")
              && (words.near(home, i - 3).equals("not")
                  || words.near(home, i - 2).equals("to")
                  || words.near(home, i - 2).equals("not"));
      boolean unauthorised =
          word.matches("authorized|authorised") && words.near(home, i - 1).matches("not|n't");
      boolean afraid =
          word.equals("name")
              && words.near(home, i + 1).matches("to|not|withheld")
              && words.near(home, i - 1).matches("his|her|their");
      if (withheld || unauthorised || afraid) {
        return true;
      }
      if (i >= end
          && Speech.isVerb(word)
          && words.tagNear(home, i).matches("VBD|VBZ|VBP")
          && i > end + 12) {
        return false;
      }
    }
    return false;
  }

  /** "four producers expanded at once, analysts said": another verb is theirs. */
  private boolean doesSomethingElse(int head, int verb) {
    for (int i = head + 1; i < verb; i++) {
      String word = words.near(head, i);
      if (word.matches("who|whose|whom|which|that|,")) {
        return false;
      }
      boolean finite = words.tagNear(head, i).matches("VBD|VBZ|VBP");
      if (finite
          && !Speech.isVerb(word)
          && !KNOWING.contains(word)
          && !word.matches("(?:is|are|was|were|has|have|had|do|does|did|'ve|'d|'s|'re)")) {
        return true;
      }
    }
    return false;
  }

  private boolean isSpeaking(int first, int head, int end) {
    int verb = Speech.verbBehind(words, head, head + 1);
    if (verb >= 0 && !doesSomethingElse(head, verb)) {
      return true;
    }
    String before = words.near(head, first - 1);
    if (before.matches("citing|quoting|cited|quoted|cites|quotes|per")) {
      return true;
    }
    if (before.equals("to") && words.near(head, first - 2).matches("according|attributed")) {
      return true;
    }
    if (before.equals("by")
        && words
            .near(head, first - 2)
            .matches("told|quoted|confirmed|said|disclosed|leaked|revealed")) {
      return true;
    }
    boolean inverted =
        Speech.isVerb(before)
            && words.tagNear(head, first - 1).startsWith("VB")
            && words.near(head, first - 2).matches("[,\"”’]|''|”|as");
    boolean object =
        words.near(head, end).matches("as") && words.near(head, end + 1).equals("saying");
    return inverted || object;
  }
}
