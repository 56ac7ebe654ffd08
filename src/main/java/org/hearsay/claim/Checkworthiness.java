package org.hearsay.claim;

import java.util.List;
import java.util.Set;
import org.hearsay.learned.Features;
import org.hearsay.learned.LinearModel;
import org.hearsay.read.CapitalisedName;
import org.hearsay.read.Figure;
import org.hearsay.read.Word;

/**
 * How much a sentence invites checking: "Canada's tax rate is 15 percent" does, "I am proud of our
 * people" does not. A logistic regression on words and on what the sentence is made of.
 * Thread-safe.
 */
public final class Checkworthiness {
  private static final Set<String> FIRST_PERSON =
      Set.of("i", "me", "my", "i'm", "i've", "i'll", "i'd");
  private static final Set<String> QUESTION =
      Set.of("what", "why", "how", "who", "do", "did", "would", "can", "is", "are");

  private final LinearModel model;

  private Checkworthiness(LinearModel model) {
    this.model = model;
  }

  /** Loads the weights that come with the program. */
  public static Checkworthiness load() {
    return new Checkworthiness(LinearModel.read(Checkworthiness.class, "checkworthiness.txt"));
  }

  /** 0 to 1: the probability that a fact-checker marks {@code sentence} as worth a check. */
  public double of(String sentence) {
    return model.probability(features(sentence));
  }

  /** What the model weighs. */
  public static Features features(String sentence) {
    Features features = new Features();
    List<Word> words = Word.of(sentence);
    String before = "<";
    double unit = 1;
    for (Word word : words) {
      String form = word.isNumeral() ? numeral(word.form()) : word.form();
      features.put("w " + form, unit);
      features.put("b " + before + " " + form, unit);
      before = form;
    }
    features.put("b " + before + " >", unit);
    List<Figure> figures = Figure.of(sentence, words);
    List<CapitalisedName> names = words.isEmpty() ? List.of() : CapitalisedName.of(sentence, words);
    features.put("length", StrictMath.log(1 + words.size()));
    features.put("short", Math.max(0, 8 - words.size()) / 8.0);
    features.put("figures", Math.min(3, figures.size()));
    features.put("has figure", !figures.isEmpty());
    features.put("names", Math.min(3, names.size()));
    features.put("first person", words.stream().anyMatch(w -> FIRST_PERSON.contains(w.form())));
    features.put("question", sentence.strip().endsWith("?"));
    features.put("asks", !words.isEmpty() && QUESTION.contains(words.get(0).form()));
    features.put("past", Math.min(3, words.stream().filter(w -> w.form().endsWith("ed")).count()));
    features.put("money", sentence.indexOf('$') >= 0);
    return features;
  }

  private static String numeral(String form) {
    boolean year = form.length() == 4 && (form.startsWith("19") || form.startsWith("20"));
    return year ? "#year" : form.indexOf('.') >= 0 ? "#point" : "#" + Math.min(5, form.length());
  }
}
