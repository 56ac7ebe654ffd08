package org.hearsay.attribute.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.read.Quotation;
import org.hearsay.read.Reading;
import org.hearsay.read.Token;
import org.jspecify.annotations.Nullable;

/**
 * What the features of a reading are made of: for each token, numbers that can be compared and
 * hashed. Words outside the lexicon and the closed classes are known only by their tag, so the
 * model cannot learn an article by heart.
 */
public final class Signals {
  /** Kinds of token by what they do to a sentence. */
  static final int WORD = 0;

  static final int COMMA = 1;
  static final int COLON = 2;
  static final int DASH = 3;
  static final int STOP = 4;
  static final int OPENING = 5;
  static final int CLOSING = 6;
  static final int BRACKET = 7;
  static final int OTHER = 8;

  private static final Set<String> CLOSED =
      Set.of(
          "IN", "TO", "CC", "DT", "PRP", "PRP$", "WP", "WP$", "WDT", "WRB", "MD", "EX", "PDT", "RP",
          "POS");

  private static final Set<String> AUXILIARIES =
      Set.of(
          "be",
          "am",
          "is",
          "are",
          "was",
          "were",
          "been",
          "being",
          "'s",
          "'re",
          "'m",
          "have",
          "has",
          "had",
          "having",
          "'ve",
          "'d",
          "do",
          "does",
          "did",
          "n't",
          "not",
          "never",
          "also",
          "later",
          "then",
          "only",
          "even",
          "just",
          "recently",
          "previously",
          "repeatedly",
          "first",
          "still",
          "once",
          "often",
          "earlier",
          "further",
          "ca",
          "wo");

  final Reading reading;
  final @Nullable Parse parse;
  final int size;
  final int[] tag;
  final int[] word;
  final int[] cluster;
  final int[] classes;
  final int[] mainClass;
  final int[] kind;
  final int[] quotation;
  final int[] sentence;
  final int[] paragraph;
  final boolean[] capital;

  private Signals(Reading reading, @Nullable Parse parse) {
    this.reading = reading;
    this.parse = parse;
    size = reading.tokens().size();
    tag = new int[size];
    word = new int[size];
    cluster = new int[size];
    classes = new int[size];
    mainClass = new int[size];
    kind = new int[size];
    quotation = new int[size];
    sentence = new int[size];
    paragraph = new int[size];
    capital = new boolean[size];
  }

  /** The signals of {@code reading}; without {@code parse} no tree is looked at. */
  public static Signals of(Reading reading, @Nullable Parse parse) {
    Signals signals = new Signals(reading, parse);
    for (int i = 0; i < signals.size; i++) {
      signals.fill(i, reading.tokens().get(i));
    }
    return signals;
  }

  /** The same signals with the trees {@code parse}. */
  public Signals with(Parse parse) {
    return Signals.of(reading, parse);
  }

  /** The reading these are the signals of. */
  public Reading reading() {
    return reading;
  }

  /**
   * How well the token would do as a cue's main word, higher is better: lexical verbs before other
   * listed words before other verbs, and of equals the first.
   */
  public int rankAsCue(int i) {
    boolean listed = mainClass[i] > 0;
    if (isVerb(i)) {
      return listed ? 4 : 2;
    }
    return listed ? 3 : 1;
  }

  private void fill(int i, Token token) {
    String lower = token.text().toLowerCase(Locale.ROOT).replace('’', '\'').replace("-", "");
    tag[i] = token.tag().hashCode();
    Lexicon.Entry entry =
        Lexicon.english().of(lower, lower.equals("according") ? "IN" : token.tag());
    if (entry != null) {
      classes[i] = entry.classes();
      mainClass[i] = entry.mainClass();
      word[i] = entry.lemma().hashCode();
    } else if (CLOSED.contains(token.tag()) || AUXILIARIES.contains(lower)) {
      word[i] = lower.hashCode();
    } else if (!token.isWord()) {
      word[i] = token.tag().hashCode();
    } else {
      word[i] = tag[i];
    }
    cluster[i] = token.isWord() ? Clusters.english().path(lower) : 0;
    kind[i] = kind(token);
    quotation[i] = token.quotation();
    sentence[i] = token.sentence();
    paragraph[i] = reading.sentences().get(token.sentence()).paragraph();
    capital[i] = token.isCapitalised();
  }

  private static int kind(Token token) {
    if (token.isWord()) {
      return WORD;
    }
    return switch (token.tag()) {
      case "," -> COMMA;
      case "``" -> OPENING;
      case "''" -> CLOSING;
      case "-LRB-", "-RRB-" -> BRACKET;
      case "." -> STOP;
      case ":" -> token.text().equals(":") ? COLON : DASH;
      default -> OTHER;
    };
  }

  /** Tag at {@code i}, a fixed number outside the text. */
  int tagAt(int i) {
    return i < 0 || i >= size ? 7 : tag[i];
  }

  /** The first {@code steps} steps of the cluster of the word at {@code i}. */
  int clusterAt(int i, int steps) {
    return i < 0 || i >= size ? 7 : Clusters.first(cluster[i], steps);
  }

  int wordAt(int i) {
    return i < 0 || i >= size ? 7 : word[i];
  }

  int kindAt(int i) {
    return i < 0 || i >= size ? STOP : kind[i];
  }

  int quotationAt(int i) {
    return i < 0 || i >= size ? -1 : quotation[i];
  }

  boolean isVerb(int i) {
    return i >= 0 && i < size && reading.tokens().get(i).tag().startsWith("VB");
  }

  boolean isNoun(int i) {
    return i >= 0 && i < size && reading.tokens().get(i).tag().startsWith("NN");
  }

  int head(int i) {
    return parse == null ? -1 : parse.head()[i];
  }

  int relation(int i) {
    return parse == null || i < 0 ? 0 : parse.relation()[i];
  }

  /** Whether the token is the subject of a clause, by the tree. */
  boolean isSubject(int i) {
    return parse != null && parse.subject()[i];
  }

  int firstToken(int ofSentence) {
    return reading.sentences().get(ofSentence).firstToken();
  }

  int endToken(int ofSentence) {
    return reading.sentences().get(ofSentence).endToken();
  }

  List<Quotation> quotations() {
    return reading.quotations();
  }
}
