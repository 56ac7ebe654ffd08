package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns who is "he" and who "she" from sentences that leave no doubt: only one person is named,
 * and a pronoun follows there or opens the next sentence.
 */
final class GenderEvidence {
  private GenderEvidence() {}

  /** Sets the gender of persons among {@code figures} where names and titles did not tell. */
  static void learn(Words words, List<Figure> figures) {
    Map<Integer, List<Figure>> bySentence = new HashMap<>();
    Map<Figure, Integer> votes = new HashMap<>();
    for (Figure figure : figures) {
      if (figure.kind() == Figure.Kind.PERSON) {
        for (int place : figure.places()) {
          List<Figure> here =
              bySentence.computeIfAbsent(words.token(place).sentence(), s -> new ArrayList<>());
          if (!here.contains(figure)) {
            here.add(figure);
          }
        }
      }
    }
    for (int i = 0; i < words.size(); i++) {
      boolean she = words.at(i).matches("she|her|herself");
      if (!she && !words.at(i).matches("he|his|him|himself")) {
        continue;
      }
      int sentence = words.token(i).sentence();
      List<Figure> named = bySentence.getOrDefault(sentence, List.of());
      if (named.isEmpty() && i <= words.sentence(i).firstToken() + 1) {
        named = bySentence.getOrDefault(sentence - 1, List.of());
      }
      if (named.size() == 1 && named.get(0).lastBefore(i) >= 0) {
        votes.merge(named.get(0), she ? 1 : -1, Integer::sum);
      }
    }
    votes.forEach(
        (figure, vote) -> {
          if (vote != 0 && figure.isSurelyPerson()) {
            figure.learnGender(vote > 0 ? People.Gender.FEMALE : People.Gender.MALE);
          }
        });
  }
}
