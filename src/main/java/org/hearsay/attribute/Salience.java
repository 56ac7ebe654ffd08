package org.hearsay.attribute;

import java.util.List;

/** How present a figure is in the reader's mind at a place. */
final class Salience {
  private final Words words;
  private final List<Referent> heard;

  /** The salience given who was {@code heard} so far; the list may grow between questions. */
  Salience(Words words, List<Referent> heard) {
    this.words = words;
    this.heard = heard;
  }

  /** How present a figure is at {@code token}: nearness, place in its sentence, who spoke last. */
  double of(Figure figure, int token) {
    double best = Double.NEGATIVE_INFINITY;
    int here = words.token(token).sentence();
    int quotation = words.token(token).quotation();
    for (int place : figure.places()) {
      if (place >= token) {
        break;
      }
      int there = words.token(place).sentence();
      int within = words.token(place).quotation();
      if (within >= 0 && within != quotation && there == here) {
        continue; // named inside the words that "he said" hands over
      }
      double score = -0.9 * Math.min(here - there, 8);
      if (isSubject(place)) {
        score += 0.8;
      }
      if (within >= 0 && within != quotation) {
        score -= 1.2;
      }
      best = Math.max(best, score);
    }
    for (int i = heard.size() - 1; i >= 0 && i > heard.size() - 4; i--) {
      if (heard.get(i).figure() == figure) {
        int distance = here - words.token(heard.get(i).token()).sentence();
        double bonus = (i == heard.size() - 1 ? 1.6 : 0.6) - 0.4 * Math.min(distance, 6);
        best = Math.max(best, -0.9 * Math.min(distance, 8)) + Math.max(0, bonus);
        break;
      }
    }
    return best + 0.15 * Math.log(1 + figure.places().size());
  }

  /** Whether the name at {@code place} opens its sentence or stands before a verb. */
  private boolean isSubject(int place) {
    int sentenceStart = words.sentence(place).firstToken();
    boolean opens = true;
    for (int i = sentenceStart; i < place; i++) {
      if (words.token(i).tag().startsWith("VB")) {
        opens = false;
      }
    }
    if (opens) {
      return true;
    }
    String before = words.near(place, place - 1);
    return Speech.isVerb(before);
  }
}
