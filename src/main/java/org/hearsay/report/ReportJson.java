package org.hearsay.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** A report as JSON: the public shape, field for field as {@link Report} documents it. */
public final class ReportJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  private ReportJson() {}

  /** {@code report} as a tree, to be put into a larger answer. */
  public static JsonNode tree(Report report) {
    return JSON.valueToTree(report);
  }

  /** {@code report} as one line. */
  public static String write(Report report) {
    return tree(report).toString();
  }

  /**
   * The report written as {@code json}.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Report read(String json) {
    try {
      return JSON.readValue(json, Report.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a report: " + e.getOriginalMessage(), e);
    }
  }
}
