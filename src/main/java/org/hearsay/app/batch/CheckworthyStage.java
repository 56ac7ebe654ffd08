package org.hearsay.app.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hearsay.claim.Checkworthiness;

/** {@code {id, text}} to {@code {score}}. */
final class CheckworthyStage implements Stage {
  private final Checkworthiness checkworthiness = Checkworthiness.load();

  @Override
  public void answer(JsonNode in, ObjectNode out) {
    out.put("score", checkworthiness.of(Field.text(in, "text")));
  }
}
