package org.hearsay.alert;

import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.alert.TextWords.Printed;
import org.hearsay.report.Report;

/**
 * What a story is about, whatever its wording: quotations, names and numbers, and the words of
 * headline, beginning and key claims. Each is a set of hashes of 24 bits, the first ones of the
 * article where there are many.
 */
final class StoryMarks {
  private static final int QUOTES = 40;
  private static final int NAMES = 30;
  private static final int NUMBERS = 20;
  private static final int WORDS = 40;
  private static final int QUOTED_RUN = 5;
  private static final int BEGINNING = 3;

  private final Set<Integer> quotes;
  private final Set<Integer> names;
  private final Set<Integer> numbers;
  private final Set<Integer> words;

  private StoryMarks(
      Set<Integer> quotes, Set<Integer> names, Set<Integer> numbers, Set<Integer> words) {
    this.quotes = quotes;
    this.names = names;
    this.numbers = numbers;
    this.words = words;
  }

  static StoryMarks of(Report report, List<String> paragraphs, WordForms forms) {
    StoryMarks marks =
        new StoryMarks(
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>());
    marks.words(report.article().title(), forms);
    paragraphs.stream().limit(BEGINNING).forEach(paragraph -> marks.words(paragraph, forms));
    report.claims().forEach(claim -> marks.words(claim.quote(), forms));
    for (String paragraph : paragraphs) {
      marks.quotes(paragraph, forms);
      marks.namesAndNumbers(paragraph);
    }
    return marks;
  }

  private void words(String text, WordForms forms) {
    for (Printed word : TextWords.of(text)) {
      String form = forms.joined(word.text());
      if (form.length() > 3 && !CommonWords.is(form)) {
        add(words, WORDS, form);
      }
    }
  }

  private void quotes(String paragraph, WordForms forms) {
    boolean inside = false;
    int start = 0;
    for (int i = 0; i <= paragraph.length(); i++) {
      char c = i == paragraph.length() ? '\n' : paragraph.charAt(i);
      boolean mark = c == '"' || c == '“' || c == '”';
      if (inside && (mark || c == '\n')) {
        runs(paragraph.substring(start, i), forms);
        inside = false;
      } else if (mark && c != '”') {
        inside = true;
        start = i + 1;
      }
    }
  }

  private void runs(String quoted, WordForms forms) {
    List<String> said =
        TextWords.of(quoted).stream().map(word -> forms.joined(word.text())).toList();
    for (int i = 0; i + QUOTED_RUN <= said.size(); i++) {
      add(quotes, QUOTES, String.join(" ", said.subList(i, i + QUOTED_RUN)));
    }
  }

  private void namesAndNumbers(String paragraph) {
    Printed before = null;
    for (Printed word : TextWords.of(paragraph)) {
      String folded = WordForms.folded(word.text());
      if (Character.isDigit(word.text().charAt(0))) {
        add(numbers, NUMBERS, folded);
      }
      boolean begins = before == null || endsSentence(paragraph, before, word);
      if (word.isCapitalised() && !begins && folded.length() > 2 && !CommonWords.is(folded)) {
        add(names, NAMES, folded);
      }
      before = word;
    }
  }

  private static boolean endsSentence(String text, Printed before, Printed word) {
    String between = text.substring(before.end(), word.start());
    return IntStream.range(0, between.length())
        .anyMatch(i -> ".!?“\":".indexOf(between.charAt(i)) >= 0);
  }

  private static void add(Set<Integer> to, int most, String mark) {
    if (to.size() < most) {
      to.add((int) Hashes.of(mark) & 0xFFFFFF);
    }
  }

  /** Whether both speak of the same event, on the same days. */
  boolean agree(StoryMarks other) {
    int sharedQuotes = shared(quotes, other.quotes);
    int sharedNames = shared(names, other.names);
    int sharedNumbers = shared(numbers, other.numbers);
    double sharedWords =
        shared(words, other.words)
            / (double) Math.max(1, Math.min(words.size(), other.words.size()));
    boolean sameVoices = sharedQuotes >= 4 && sharedNames >= 2 && sharedWords >= 0.25;
    boolean sameFacts = sharedNames >= 3 && sharedNumbers >= 2 && sharedWords >= 0.35;
    return sameVoices || sameFacts;
  }

  private static int shared(Set<Integer> one, Set<Integer> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  void write(ByteBuffer bytes) {
    for (Set<Integer> set : List.of(quotes, names, numbers, words)) {
      bytes.put((byte) set.size());
      for (int mark : set) {
        bytes.put((byte) (mark >> 16)).put((byte) (mark >> 8)).put((byte) mark);
      }
    }
  }

  static StoryMarks read(ByteBuffer bytes) {
    return new StoryMarks(set(bytes), set(bytes), set(bytes), set(bytes));
  }

  private static Set<Integer> set(ByteBuffer bytes) {
    int size = Byte.toUnsignedInt(bytes.get());
    Set<Integer> set = new LinkedHashSet<>();
    for (int i = 0; i < size; i++) {
      set.add(
          Byte.toUnsignedInt(bytes.get()) << 16
              | Byte.toUnsignedInt(bytes.get()) << 8
              | Byte.toUnsignedInt(bytes.get()));
    }
    return set;
  }
}
