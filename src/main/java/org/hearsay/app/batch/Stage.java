package org.hearsay.app.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One batch stage: answers one input line. Called from many threads at once. */
@FunctionalInterface
public interface Stage {

  /**
   * Reads its fields from {@code in} and writes its answer into {@code out}, which already holds
   * the id.
   *
   * @throws IllegalArgumentException when a field is missing or unusable; the message goes to the
   *     line's error
   */
  void answer(JsonNode in, ObjectNode out) throws Exception;
}
