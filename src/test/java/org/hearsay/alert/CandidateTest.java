package org.hearsay.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.alert.Articles.filter;

import org.junit.jupiter.api.Test;

class CandidateTest {
  @Test
  void whereOnlyAReportIsKeptItsExcerptsKeepTheirParagraphs() {
    Articles article =
        Articles.saying("never kept", "never kept either")
            .quoting("Anna Berg", "Anna Berg", 2)
            .unnamed("two officials", 1);
    Candidate candidate = Candidate.ofReport(article.report(), new Origin.Shared("team"));

    assertThat(candidate.paragraphs()).containsExactly("two officials", "Anna Berg\nit was so");
    try (AlertIndex index = new AlertIndex(Articles.OUTLETS)) {
      assertThat(index.explain(filter("person:\"anna berg\""), candidate).hits())
          .containsExactly(new Hit("person:\"anna berg\"", "Anna Berg", 2));
      assertThat(index.explain(filter("topic:\"Berg it\""), candidate).fires()).isFalse();
    }
  }
}
