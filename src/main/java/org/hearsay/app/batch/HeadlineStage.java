package org.hearsay.app.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hearsay.claim.HeadlineMatch;

/** {@code {id, headline, body}} to {@code {score, label}}. */
final class HeadlineStage implements Stage {
  private final HeadlineMatch match = HeadlineMatch.load();

  @Override
  public void answer(JsonNode in, ObjectNode out) {
    double score = match.of(Field.text(in, "headline"), Field.text(in, "body"));
    out.put("score", score);
    out.put("label", HeadlineMatch.isRelated(score) ? "related" : "unrelated");
  }
}
