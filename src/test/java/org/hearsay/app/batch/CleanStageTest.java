package org.hearsay.app.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanStageTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final CleanStage stage = new CleanStage();
  @TempDir private Path folder;

  @Test
  void aCompressedPageGivesBodyLinksAndOutcome() throws IOException {
    String paragraph =
        "<p>The ferry Saint Brendan sank off Carrow Head on Tuesday night, <a href='/notice'>the"
            + " coast guard said</a>. All twelve people on board were saved by a trawler.</p>";
    ObjectNode out =
        answer(
            "<html lang=en><title>Ferry sinks | The Gazette</title><article><h1>Ferry sinks</h1>"
                + paragraph.repeat(3)
                + "</article>");

    assertThat(out.path("outcome").asText()).isEqualTo("article");
    assertThat(out.path("title").asText()).isEqualTo("Ferry sinks");
    assertThat(out.path("articleBody").asText()).startsWith("The ferry Saint Brendan sank");
    assertThat(out.at("/links/0/href").asText()).isEqualTo("https://gazette.example/notice");
    assertThat(out.at("/links/0/text").asText()).isEqualTo("the coast guard said");
  }

  @Test
  void aRefusedPageSaysWhy() throws IOException {
    ObjectNode out = answer("<title>404 Not Found</title><h1>Not Found</h1>");

    assertThat(out.path("outcome").asText()).isEqualTo("NO_ARTICLE");
    assertThat(out.path("message").asText()).contains("error");
  }

  @Test
  void aMissingFieldIsNamed() {
    ObjectNode in = JSON.createObjectNode().put("id", "1").put("url", "https://gazette.example/");

    assertThatThrownBy(() -> stage.answer(in, JSON.createObjectNode()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'html'");
  }

  private ObjectNode answer(String html) throws IOException {
    Path file = folder.resolve("page.html.gz");
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      gzip.write(html.getBytes(StandardCharsets.UTF_8));
    }
    ObjectNode in =
        JSON.createObjectNode()
            .put("id", "1")
            .put("url", "https://gazette.example/ferry")
            .put("html", file.toString());
    ObjectNode out = JSON.createObjectNode();
    stage.answer(in, out);
    return out;
  }
}
