package org.hearsay.app.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

final class AttributeStage implements Stage {
  @Override
  public void answer(JsonNode in, ObjectNode out) {
    throw new IllegalArgumentException("placeholder");
  }
}
