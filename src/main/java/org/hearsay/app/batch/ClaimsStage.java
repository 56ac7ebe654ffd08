package org.hearsay.app.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hearsay.claim.ClaimModel;
import org.hearsay.claim.ClaimPicker;
import org.hearsay.claim.KeyClaim;

/** {@code {id, text, title, max}} to {@code {claims, flags}}. */
final class ClaimsStage implements Stage {
  private final ClaimPicker picker = new ClaimPicker(ClaimModel.load());

  @Override
  public void answer(JsonNode in, ObjectNode out) {
    String text = Field.text(in, "text");
    ArrayNode claims = out.putArray("claims");
    for (KeyClaim claim : picker.pick(in.path("title").asText(""), text, in.path("max").asInt(3))) {
      claims
          .addObject()
          .put("text", claim.text())
          .put("start", claim.span().start())
          .put("end", claim.span().end())
          .put("score", claim.score());
    }
    out.putArray("flags");
  }
}
