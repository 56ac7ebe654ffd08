package org.hearsay.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.hearsay.attribute.model.AttributionModel;
import org.junit.jupiter.api.Test;

class ShippedModelTest {
  /** Whoever changes an article or a tree must train again. */
  @Test
  void wasTrainedOnTheArticlesAndTreesOfThisVersion() throws IOException {
    TrainingText text = TrainingText.in(Path.of("src/train"));

    assertThat(AttributionModel.shipped().recipe())
        .contains(text.articles().size() + " articles")
        .contains(text.prose().size() + " for the parser alone")
        .contains(text.hash());
  }

  @Test
  void marksOfOneAttributionMeet() throws IOException {
    assertThat(MarkedArticles.read(Path.of("src/train/articles")))
        .allSatisfy(
            article ->
                assertThat(article.attributions())
                    .allSatisfy(a -> assertThat(a.content()).isNotEmpty()));
  }
}
