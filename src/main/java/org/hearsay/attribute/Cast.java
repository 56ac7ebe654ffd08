package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.read.Name;
import org.jspecify.annotations.Nullable;

/**
 * Everybody an article names. Short forms belong to the full name they stand for ("Fabius" to
 * "Laurent Fabius", "KCNA" to "Korean Central News Agency"), and titles and appositions are kept as
 * descriptions ("the French foreign minister").
 */
final class Cast {
  private static final Set<String> BODIES = Lexicon.words("organisation words");
  private static final Set<String> NOBODY = Lexicon.words("nobody's surname");
  private static final Set<String> PLACES = Lexicon.words("places");
  private static final Set<String> DAYS = Lexicon.words("weekdays and months");
  private static final Set<String> MEDIA = Lexicon.words("media at large");
  private static final Set<String> HEADS = Lexicon.words("outlet heads");
  private static final Set<String> RANKS = Lexicon.words("ranks before names");

  private final Words words;
  private final List<Figure> figures = new ArrayList<>();
  private final Map<Integer, Figure> at = new HashMap<>();

  private record Mention(int first, int end, int phrase) {
    int length() {
      return end - first;
    }
  }

  Cast(Words words, List<OutletMention> outlets) {
    this.words = words;
    Map<Integer, OutletMention> outletAt = new HashMap<>();
    for (OutletMention outlet : outlets) {
      if (outlet.kind().compareTo(NameKind.ECHOED) <= 0) {
        outletAt.put(outlet.first(), outlet);
      }
    }
    List<Mention> mentions = new ArrayList<>();
    for (Name name : words.reading().names()) {
      OutletMention outlet = outletAt.get(name.firstToken());
      if (outlet != null) {
        figureOf(outlet.outlet(), Figure.Kind.OUTLET).places().add(name.firstToken());
        at.put(name.firstToken(), figureOf(outlet.outlet(), Figure.Kind.OUTLET));
      } else if (!DAYS.contains(words.at(name.endToken() - 1)) && !isMedium(name)) {
        mentions.add(trimmed(name));
      }
    }
    mentions.stream().filter(m -> m.length() > 1).forEach(this::introduce);
    mentions.forEach(this::place);
    placeBareSurnames();
    figures.forEach(f -> f.places().sort(null));
    GenderEvidence.learn(words, figures);
  }

  /** "State TV", "Radio": a medium, and nobody's name. */
  private boolean isMedium(Name name) {
    return name.endToken() - name.firstToken() == 1 && MEDIA.contains(words.at(name.firstToken()));
  }

  /** All figures, in no particular order. */
  List<Figure> figures() {
    return figures;
  }

  /** The figure whose name begins at the token {@code first}. */
  Optional<Figure> startingAt(int first) {
    return Optional.ofNullable(at.get(first));
  }

  /** "Fabius said", "BERG:": surnames that open a sentence or stand in capitals. */
  private void placeBareSurnames() {
    Map<String, Figure> bySurname = new HashMap<>();
    for (Figure figure : figures) {
      if (figure.kind() == Figure.Kind.PERSON && figure.words().size() > 1) {
        bySurname.putIfAbsent(figure.lastWord(), figure);
      }
    }
    for (int i = 0; i < words.size(); i++) {
      Figure figure = words.isCapitalised(i) ? bySurname.get(words.at(i)) : null;
      if (figure != null && isInside(i)) {
        figure = null;
      }
      if (figure != null) {
        at.put(i, figure);
        figure.places().add(i);
      }
    }
  }

  private boolean isInside(int token) {
    for (Name name : words.reading().names()) {
      if (name.firstToken() > token) {
        return false;
      }
      if (token < name.endToken() && !words.token(token).text().matches("\\p{Lu}+")) {
        return true;
      }
    }
    return false;
  }

  /** The name without the titles before it. */
  private Mention trimmed(Name name) {
    int first = name.firstToken();
    int end = name.endToken();
    int start = first;
    for (int i = first; i < end - 1; i++) {
      String word = words.at(i);
      if (People.isFirstName(word) && !People.isTitle(word)) {
        break;
      }
      boolean rank = People.isTitle(word) || RANKS.contains(word) || Roles.isPerson(word);
      if (rank && !BODIES.contains(words.at(end - 1)) && !words.at(i + 1).equals("of")) {
        start = i + 1;
      }
    }
    int of = start + 1;
    while (of < end && !words.at(of).matches("of|for|from|the")) {
      of++;
    }
    boolean person = of - start >= 2 && of - start <= 3 && !isBody(start, of);
    boolean sure =
        person
            && (start > first
                || People.isFirstName(words.at(start))
                || !HEADS.contains(words.at(of - 1)));
    return new Mention(
        start, sure && !words.near(first, first - 1).equals("the") ? of : end, first);
  }

  private boolean isBody(int first, int end) {
    for (int i = first; i < end; i++) {
      if (BODIES.contains(words.at(i)) || NOBODY.contains(words.at(i))) {
        return true;
      }
    }
    return false;
  }

  private void introduce(Mention mention) {
    String text = words.text(mention.first(), mention.end());
    Figure.Kind kind = kind(mention);
    if (find(text, kind) == null) {
      People.Gender gender =
          kind == Figure.Kind.PERSON
              ? People.genderOf(words.text(mention.phrase(), mention.end()))
              : People.Gender.UNKNOWN;
      Figure figure = new Figure(text, kind, gender);
      if (People.isFirstName(words.at(mention.first()))) {
        figure.confirmPerson();
      }
      figures.add(figure);
    }
  }

  private void place(Mention mention) {
    Figure figure = figureFor(mention);
    figure.places().add(mention.first());
    at.put(mention.phrase(), figure);
    at.put(mention.first(), figure);
    describe(figure, mention);
    figure.descriptions().forEach(word -> figure.learnGender(People.genderOf(word)));
    if (mention.phrase() < mention.first()) {
      figure.confirmPerson();
    }
  }

  private Figure figureFor(Mention mention) {
    String text = words.text(mention.first(), mention.end());
    Figure exact = find(text, null);
    if (exact != null) {
      return exact;
    }
    Figure best = null;
    for (Figure figure : figures) {
      if (isShortFor(mention, text, figure) && (best == null || isNearer(figure, best, mention))) {
        best = figure;
      }
    }
    return best != null ? best : figureOf(text, kind(mention));
  }

  private boolean isShortFor(Mention mention, String text, Figure figure) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> full = figure.words();
    if (full.size() < 2) {
      return false;
    }
    if (mention.length() == 1) {
      boolean person = figure.kind() == Figure.Kind.PERSON;
      boolean last = full.get(full.size() - 1).equals(lower);
      boolean first = full.get(0).equals(lower);
      return person ? last || first : first && !PLACES.contains(lower) || isAcronym(text, figure);
    }
    return figure.kind() != Figure.Kind.PERSON
        && figure.name().toLowerCase(Locale.ROOT).startsWith(lower + " ");
  }

  private static boolean isAcronym(String text, Figure figure) {
    if (text.length() < 2 || !text.equals(text.toUpperCase(Locale.ROOT))) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (String word : figure.name().split("\\s+", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString().equals(text.replace(".", ""));
  }

  /** The one named last before the mention, otherwise the one named first after it. */
  private boolean isNearer(Figure one, Figure other, Mention mention) {
    int a = one.lastBefore(mention.first());
    int b = other.lastBefore(mention.first());
    return a > b;
  }

  private Figure figureOf(String name, Figure.Kind kind) {
    Figure known = find(name, kind);
    if (known != null) {
      return known;
    }
    Figure figure =
        new Figure(
            name, kind, kind == Figure.Kind.PERSON ? People.genderOf(name) : People.Gender.UNKNOWN);
    figures.add(figure);
    return figure;
  }

  private @Nullable Figure find(String name, Figure.@Nullable Kind kind) {
    for (Figure figure : figures) {
      if (figure.name().equalsIgnoreCase(name) && (kind == null || figure.kind() == kind)) {
        return figure;
      }
    }
    return null;
  }

  private Figure.Kind kind(Mention mention) {
    int first = mention.first();
    int end = mention.end();
    String text = words.text(first, end).toLowerCase(Locale.ROOT);
    if (PLACES.contains(text)) {
      return Figure.Kind.PLACE;
    }
    boolean titled = mention.phrase() < first || People.isTitle(words.near(first, first - 1));
    if (titled || People.isFirstName(words.at(first))) {
      return Figure.Kind.PERSON;
    }
    for (int i = first; i < end; i++) {
      if (isBody(i, i + 1) || words.at(i).equals("of") || words.at(i).equals("&")) {
        return Figure.Kind.BODY;
      }
    }
    boolean acronym = words.token(first).text().matches("\\p{Lu}[\\p{Lu}\\d]+");
    boolean article = words.near(first, first - 1).equals("the");
    if (acronym || (article && mention.length() > 1)) {
      return Figure.Kind.BODY;
    }
    if (mention.length() > 1 && mention.length() < 4) {
      return Figure.Kind.PERSON;
    }
    return Speech.verbBehind(words, first, end) == end ? Figure.Kind.PERSON : Figure.Kind.BODY;
  }

  /** Keeps the words before the name and an apposition behind it. */
  private void describe(Figure figure, Mention mention) {
    int home = mention.first();
    for (int i = mention.phrase(); i < mention.first(); i++) {
      figure.descriptions().add(words.at(i).replace(".", ""));
    }
    for (int i = mention.phrase() - 1; i > mention.phrase() - 7; i--) {
      String tag = words.tagNear(home, i);
      boolean comma = words.near(home, i).equals(",") && i == mention.phrase() - 1;
      boolean role = Roles.isPerson(words.near(home, i));
      if (!comma && !role && !tag.matches("NN.*|JJ.*|POS|HYPH")) {
        break;
      }
      figure.descriptions().add(words.near(home, i));
    }
    int comma = mention.end();
    if (!words.near(home, comma).equals(",")) {
      return;
    }
    String next = words.near(home, comma + 1);
    if (next.matches("\\d{1,3}")) {
      figure.descriptions().add(next + "-year-old");
    }
    boolean apposed =
        next.matches("a|an|the|its|his|her|their|one|whose|who|which")
            || words.tagNear(home, comma + 1).matches("NN|JJ");
    for (int i = comma + 1; apposed && i < comma + 16; i++) {
      String word = words.near(home, i);
      if (word.isEmpty() || word.equals(",")) {
        break;
      }
      if (words.tagNear(home, i).matches("NN|NNS|JJ|NNP")) {
        figure.descriptions().add(word);
      }
    }
  }
}
