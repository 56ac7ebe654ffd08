package org.hearsay.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Span;

/** Parts a sentence into words and punctuation as the Penn Treebank does. */
final class Tokenizer {
  private static final Pattern TOKEN =
      Pattern.compile(
          "https?+://[^\\s)\\]\"”]++"
              + "|[@#][\\p{L}\\p{N}_]++"
              + "|(?:\\p{L}\\.){2,}+(?!\\p{L})"
              + "|[\\p{N}]++(?:[.,:/][\\p{N}]++)*+(?:[\\p{L}]++)?+(?:[-‐‑][\\p{L}\\p{N}]++)*+"
              + "|[\\p{L}\\p{M}\\p{N}_\u00ad]++(?:[-‐‑.&'’][\\p{L}\\p{M}\\p{N}_\u00ad]++)*+"
              + "|''|``|’’|-{2,}+|\\.{2,}+|(?:\\. ?){3}"
              + "|[^\\s]");

  private static final Pattern CLITIC =
      Pattern.compile("(?:n['’]t|['’](?:s|re|ve|ll|d|m))$", Pattern.CASE_INSENSITIVE);

  private Tokenizer() {}

  /** The tokens of the sentence that stands at {@code sentence} in {@code text}. */
  static List<Span> of(String text, Span sentence) {
    List<Span> found = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text).region(sentence.start(), sentence.end());
    int done = sentence.start();
    while (matcher.find()) {
      if (matcher.start() >= done) {
        done = add(text, matcher.start(), matcher.end(), sentence, found);
      }
    }
    return found;
  }

  /** Adds what {@code start} to {@code end} parts into; returns where the last token ends. */
  private static int add(String text, int start, int end, Span sentence, List<Span> found) {
    int last = end;
    if (Character.isLetter(text.charAt(start))) {
      String word = text.substring(start, end);
      int cut = start + cut(word);
      if (cut > start) {
        found.add(new Span(start, cut));
        found.add(new Span(cut, end));
        return end;
      }
      if (hasStop(text, end, sentence) && Abbreviations.contains(word)) {
        last = end + 1;
      }
    } else {
      while (last > start + 1 && text.charAt(last - 1) == ' ') {
        last--;
      }
    }
    found.add(new Span(start, last));
    return last;
  }

  /** Where {@code word} parts in two; 0 when it does not. */
  private static int cut(String word) {
    if (word.equalsIgnoreCase("cannot")) {
      return 3;
    }
    Matcher clitic = CLITIC.matcher(word);
    return clitic.find() ? clitic.start() : 0;
  }

  /** Whether a stop follows that does not end the sentence. */
  private static boolean hasStop(String text, int end, Span sentence) {
    return end < sentence.end()
        && text.charAt(end) == '.'
        && !endsSentence(text, end + 1, sentence);
  }

  /** Whether only closing marks stand between {@code end} and the end of the sentence. */
  private static boolean endsSentence(String text, int end, Span sentence) {
    for (int i = end; i < sentence.end(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
