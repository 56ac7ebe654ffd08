package org.hearsay.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.hearsay.article.Article;
import org.hearsay.config.OutletsFile;
import org.junit.jupiter.api.Test;

class AttributorThreadsTest {
  private static final String TEXT =
      """
      The ferry was overloaded, according to the Pell Messenger. “We counted 300,” said Anna Berg.

      Two officials told the Karlsburg Courier that the captain had been warned. He denied it.
      """;

  @Test
  void manyThreadsGetTheSameAnswer() {
    Attributor attributor = new Attributor(OutletsFile.load());
    List<Attributions> answers =
        IntStream.range(0, 64).parallel().mapToObj(i -> attribute(attributor)).distinct().toList();

    assertThat(answers).containsExactly(attribute(attributor));
    assertThat(answers.get(0).outlets()).hasSize(2);
  }

  private static Attributions attribute(Attributor attributor) {
    return attributor.attribute(Article.ofText(URI.create("urn:test"), "", TEXT));
  }
}
