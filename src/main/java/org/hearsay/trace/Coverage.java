package org.hearsay.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.learned.Features;
import org.hearsay.read.Word;
import org.hearsay.read.WordRarity;
import org.hearsay.trace.PageText.Sentence;

/** How much of a claim's words some sentences have, and how rare the words are that they lack. */
final class Coverage {
  /** Words whose first five letters agree count as near: "produced" and "production". */
  private static final int PREFIX = 5;

  private final Set<String> stems = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();
  private final Set<String> pairs = new HashSet<>();
  private double total = 0.01;
  private double found;
  private double near;
  private double totalSquared = 0.01;
  private double nearSquared;
  private double rarestFound;
  private double rarestMissing;
  private double secondRarestMissing;
  private double missingWeight;
  private double plainMissingWeight;
  private int missing;
  private int plainMissing;
  private int nameWordsMissing;
  private int nameWordsFound;

  private Coverage(Claim claim, List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      stems.addAll(sentence.stems());
      pairs.addAll(Claim.pairs(sentence.words()));
      sentence.words().forEach(word -> prefixes.add(prefix(word.form())));
    }
    for (Word word : claim.words()) {
      if (!word.isFunctionWord()) {
        count(word, word.isCapitalised(claim.text()));
      }
    }
  }

  static Coverage of(Claim claim, List<Sentence> sentences) {
    return new Coverage(claim, sentences);
  }

  private void count(Word word, boolean capitalised) {
    double weight = WordRarity.english().of(word);
    boolean there = stems.contains(word.stem());
    total += weight;
    totalSquared += weight * weight;
    found += there ? weight : 0;
    if (there || prefixes.contains(prefix(word.form()))) {
      near += weight;
      nearSquared += weight * weight;
      rarestFound = Math.max(rarestFound, weight);
      nameWordsFound += capitalised ? 1 : 0;
    } else {
      countMissing(word, weight, capitalised);
    }
  }

  private void countMissing(Word word, double weight, boolean capitalised) {
    missing++;
    missingWeight += weight;
    if (!word.isNumeral() && !capitalised) {
      plainMissing++;
      plainMissingWeight += weight;
    } else if (capitalised) {
      nameWordsMissing++;
    }
    if (weight > rarestMissing) {
      secondRarestMissing = rarestMissing;
      rarestMissing = weight;
    } else {
      secondRarestMissing = Math.max(secondRarestMissing, weight);
    }
  }

  /** Writes what was counted, each name led by {@code where}. */
  void describe(String where, Claim claim, Gaps gaps, Features features) {
    List<String> claimed = Claim.pairs(claim.words());
    double pairsFound = claimed.stream().filter(pairs::contains).count();
    int numbers = gaps.numbers().size();
    int names = gaps.names().size();
    features
        .put(where + " recall", found / total)
        .put(where + " near recall", near / total)
        .put(where + " squared recall", nearSquared / totalSquared)
        .put(where + " found", StrictMath.log(1 + found))
        .put(where + " rarest found", rarestFound)
        .put(where + " name words found", StrictMath.log(1 + nameWordsFound))
        .put(where + " rarest missing", rarestMissing)
        .put(where + " second rarest missing", secondRarestMissing)
        .put(where + " missing", StrictMath.log(1 + missing))
        .put(where + " missing weight", StrictMath.log(1 + missingWeight))
        .put(where + " plain missing", StrictMath.log(1 + plainMissing))
        .put(where + " plain missing weight", StrictMath.log(1 + plainMissingWeight))
        .put(where + " name words missing", StrictMath.log(1 + nameWordsMissing))
        .put(where + " pairs", pairsFound / Math.max(1, claimed.size()))
        .put(where + " numbers missing", Math.min(3, numbers))
        .put(where + " numbers missing share", numbers / Math.max(1.0, claim.figures().size()))
        .put(where + " names missing", Math.min(3, names))
        .put(where + " names missing share", names / Math.max(1.0, claim.names().size()))
        .put(where + " all there", missing == 0 && numbers == 0 && names == 0);
  }

  private static String prefix(String form) {
    return form.length() > PREFIX ? form.substring(0, PREFIX) : form;
  }
}
