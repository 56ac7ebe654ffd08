package org.hearsay.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.hearsay.article.Span;
import org.hearsay.config.OutletsFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkedSentencesTest {
  private static final Attributor ATTRIBUTOR = new Attributor(OutletsFile.load());

  static Stream<MarkedLine> outlets() {
    return MarkedLine.in("outlets.txt");
  }

  static Stream<MarkedLine> unnamed() {
    return MarkedLine.in("unnamed.txt");
  }

  static Stream<MarkedLine> hedges() {
    return MarkedLine.in("hedges.txt");
  }

  @ParameterizedTest
  @MethodSource("outlets")
  void markedOutletsAndNoOthersAreLeanedOn(MarkedLine line) {
    List<String> found =
        attribute(line).outlets().stream()
            .filter(outlet -> outlet.probability() >= Attributor.LISTED)
            .map(outlet -> withoutArticle(outlet.spans().get(0).in(line.text())))
            .toList();
    assertThat(found)
        .isEqualTo(line.words().stream().map(MarkedSentencesTest::withoutArticle).toList());
  }

  @ParameterizedTest
  @MethodSource("unnamed")
  void markedSourcesAndNoOthersSpeakWithoutAName(MarkedLine line) {
    overlap(attribute(line).unnamed().stream().map(UnnamedSource::span).toList(), line);
  }

  @ParameterizedTest
  @MethodSource("hedges")
  void markedWordsAndNoOthersHandTheClaimToNobody(MarkedLine line) {
    overlap(attribute(line).hedges(), line);
  }

  private static void overlap(List<Span> found, MarkedLine line) {
    assertThat(found.stream().map(span -> span.in(line.text())).toList())
        .hasSameSizeAs(line.marked());
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i).overlaps(line.marked().get(i))).isTrue();
    }
  }

  private static Attributions attribute(MarkedLine line) {
    return ATTRIBUTOR.attribute(Article.ofText(URI.create("urn:test"), "", line.text()));
  }

  private static String withoutArticle(String name) {
    return name.replaceFirst("^[Tt]he ", "");
  }
}
