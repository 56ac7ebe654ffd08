package org.hearsay.app.batch;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the fields of an input line. */
final class Field {
  private Field() {}

  /**
   * The text of a field that must be there.
   *
   * @throws IllegalArgumentException when it is missing or no string
   */
  static String text(JsonNode in, String name) {
    JsonNode field = in.path(name);
    if (!field.isTextual()) {
      throw new IllegalArgumentException(
          "Expected a string '"
              + name
              + "' but "
              + (field.isMissingNode() ? "it is missing" : "was " + field.getNodeType()));
    }
    return field.asText();
  }
}
