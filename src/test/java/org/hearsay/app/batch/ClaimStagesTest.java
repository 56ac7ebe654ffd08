package org.hearsay.app.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class ClaimStagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static ObjectNode answer(String stage, String line) throws Exception {
    ObjectNode out = JSON.createObjectNode();
    Stages.load(stage).answer(JSON.readTree(line), out);
    return out;
  }

  @Test
  void claimsCarryTextAndSpan() throws Exception {
    ObjectNode out =
        answer(
            "claims",
            "{\"id\":1,\"text\":\"The council closed the old bridge, police said.\",\"max\":3}");
    assertThat(out.at("/claims/0/text").asText()).isEqualTo("The council closed the old bridge");
    assertThat(out.at("/claims/0/end").asInt()).isEqualTo(47);
    assertThat(out.path("flags")).isEmpty();
  }

  @Test
  void supportNamesWhatIsMissing() throws Exception {
    ObjectNode out =
        answer(
            "support",
            "{\"id\":1,\"claim\":\"It hurt 45 people.\",\"page\":\"The quake hurt 12 people.\"}");
    assertThat(out.at("/missing/numbers/0").asText()).isEqualTo("45");
    assertThat(out.at("/passage/end").asInt()).isEqualTo(25);
    assertThat(out.path("label").asText()).isIn("partially_supported", "not_supported");
  }

  @Test
  void headlineHasAScoreAndALabel() throws Exception {
    ObjectNode out =
        answer("headline", "{\"id\":1,\"headline\":\"Bridge closed\",\"body\":\"Rates rose.\"}");
    assertThat(out.path("label").asText()).isEqualTo("unrelated");
    assertThat(out.path("score").isNumber()).isTrue();
  }

  @Test
  void aMissingFieldIsNamed() {
    assertThatThrownBy(() -> answer("checkworthy", "{\"id\":1}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'text'");
  }
}
