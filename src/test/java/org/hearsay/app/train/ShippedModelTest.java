package org.hearsay.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.attribute.model.AttributionModel;
import org.junit.jupiter.api.Test;

class ShippedModelTest {
  /** Whoever changes an article or a tree must train again. */
  @Test
  void wasTrainedOnTheArticlesAndTreesOfThisVersion() throws IOException {
    Path folder = Path.of("src/train");
    List<GoldArticle> articles = MarkedArticles.read(folder.resolve("articles"));

    assertThat(AttributionModel.shipped().recipe())
        .contains(articles.size() + " articles")
        .contains(AttributionTrainer.hash(articles, folder.resolve("trees.tsv.gz")));
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
