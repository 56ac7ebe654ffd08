package org.hearsay.app.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hearsay.article.Span;
import org.hearsay.attribute.model.FoundSpans;
import org.hearsay.attribute.model.SpanFinder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Error analysis of the shipped attribution model: for each class of cue how many marked
 * attributions it found and with what faults, and some of each.
 */
@Command(
    name = "misses",
    description = "Lists what the shipped attribution model misses, by class of cue.",
    mixinStandardHelpOptions = true)
final class MissedAttributions implements Callable<Integer> {
  private static final int WIDTH = 90;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      required = true,
      description = "A folder of marked articles, or annotated articles as JSON lines.")
  private Path gold = Path.of("");

  @Option(
      names = "--show",
      paramLabel = "N",
      description = "Cases to print of each class and fault (default: ${DEFAULT-VALUE}).",
      defaultValue = "3")
  private int show;

  /** What can be wrong with one attribution; the first that holds is counted. */
  private enum Fault {
    MISSED,
    SOURCE,
    CONTENT,
    CUE,
    NONE,
    /** Found where nobody marked one. */
    FALSE
  }

  private final Map<CueClass, Map<Fault, List<String>>> cases = new TreeMap<>();
  private final PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  @Override
  public Integer call() throws IOException {
    SpanFinder finder = new SpanFinder();
    for (GoldArticle article :
        Files.isDirectory(gold) ? MarkedArticles.read(gold) : GoldLines.read(gold)) {
      compare(article, finder.findIn(article.text()));
    }
    print();
    return 0;
  }

  private void compare(GoldArticle article, List<FoundSpans> found) {
    ScoredText text = new ScoredText(article.text());
    List<FoundSpans> free = new ArrayList<>(found);
    for (GoldArticle.GoldAttribution marked : article.attributions()) {
      FoundSpans match = match(marked.cue(), free);
      free.remove(match);
      if (marked.core()) {
        note(
            CueClass.of(words(article, marked.cue()), !marked.source().isEmpty()),
            fault(text, marked, match),
            line(article, marked.source(), marked.cue(), marked.content())
                + (match == null
                    ? ""
                    : "\n        found "
                        + line(article, match.source(), match.cue(), match.content())));
      }
    }
    for (FoundSpans other : free) {
      note(
          CueClass.of(words(article, other.cue()), !other.source().isEmpty()),
          Fault.FALSE,
          line(article, other.source(), other.cue(), other.content()));
    }
  }

  private static @Nullable FoundSpans match(List<Span> cue, List<FoundSpans> found) {
    for (FoundSpans one : found) {
      if (one.cue().stream().anyMatch(f -> cue.stream().anyMatch(f::overlaps))) {
        return one;
      }
    }
    return null;
  }

  private static Fault fault(
      ScoredText text, GoldArticle.GoldAttribution marked, @Nullable FoundSpans found) {
    if (found == null) {
      return Fault.MISSED;
    }
    if (text.head(text.cover(marked.source())) != text.head(text.cover(found.source()))) {
      return Fault.SOURCE;
    }
    if (!text.trim(text.cover(marked.content())).equals(text.trim(text.cover(found.content())))) {
      return Fault.CONTENT;
    }
    return text.trim(text.cover(marked.cue())).equals(text.trim(text.cover(found.cue())))
        ? Fault.NONE
        : Fault.CUE;
  }

  private void note(CueClass cueClass, Fault fault, String line) {
    cases
        .computeIfAbsent(cueClass, c -> new EnumMap<>(Fault.class))
        .computeIfAbsent(fault, f -> new ArrayList<>())
        .add(line);
  }

  private void print() {
    console.printf(
        Locale.ROOT,
        "%-14s %7s %7s %7s %8s %7s %7s%n",
        "class",
        "marked",
        "missed",
        "source",
        "content",
        "cue",
        "false");
    cases.forEach(
        (cueClass, faults) ->
            console.printf(
                Locale.ROOT,
                "%-14s %7d %7d %7d %8d %7d %7d%n",
                name(cueClass),
                faults.values().stream().mapToInt(List::size).sum() - count(faults, Fault.FALSE),
                count(faults, Fault.MISSED),
                count(faults, Fault.SOURCE),
                count(faults, Fault.CONTENT),
                count(faults, Fault.CUE),
                count(faults, Fault.FALSE)));
    cases.forEach(
        (cueClass, faults) ->
            faults.forEach(
                (fault, lines) -> {
                  if (fault != Fault.NONE && show > 0) {
                    console.println("\n" + name(cueClass) + ", " + name(fault) + ":");
                    spread(lines).forEach(line -> console.println("    " + line));
                  }
                }));
  }

  /** Some of {@code lines}, from all over the articles. */
  private List<String> spread(List<String> lines) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < Math.min(show, lines.size()); i++) {
      some.add(lines.get((int) ((long) i * lines.size() / show)));
    }
    return some;
  }

  private static int count(Map<Fault, List<String>> faults, Fault fault) {
    return faults.getOrDefault(fault, List.of()).size();
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String line(
      GoldArticle article, List<Span> source, List<Span> cue, List<Span> content) {
    return "<"
        + cut(words(article, source))
        + "> {"
        + cut(words(article, cue))
        + "} ["
        + cut(words(article, content))
        + "]";
  }

  private static String words(GoldArticle article, List<Span> spans) {
    return spans.stream()
        .map(span -> span.in(article.text()).replaceAll("\\s+", " "))
        .collect(Collectors.joining(" … "));
  }

  private static String cut(String words) {
    return words.length() <= WIDTH ? words : words.substring(0, WIDTH - 1) + "…";
  }
}
