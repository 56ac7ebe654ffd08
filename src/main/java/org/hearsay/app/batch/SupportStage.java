package org.hearsay.app.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hearsay.trace.Support;
import org.hearsay.trace.SupportScorer;

/** {@code {id, claim, page}} to {@code {score, label, missing{numbers,names}, passage}}. */
final class SupportStage implements Stage {
  private final SupportScorer scorer = SupportScorer.load();

  @Override
  public void answer(JsonNode in, ObjectNode out) {
    Support support = scorer.look(Field.text(in, "claim"), Field.text(in, "page"));
    out.put("score", support.score());
    out.put("label", label(support.finding()));
    ObjectNode missing = out.putObject("missing");
    ArrayNode numbers = missing.putArray("numbers");
    support.missingNumbers().forEach(numbers::add);
    ArrayNode names = missing.putArray("names");
    support.missingNames().forEach(names::add);
    if (support.passage() == null) {
      out.putNull("passage");
    } else {
      out.putObject("passage")
          .put("start", support.passage().start())
          .put("end", support.passage().end());
    }
  }

  private static String label(Support.Finding finding) {
    return switch (finding) {
      case SAME_WORDS_THERE, PARAPHRASED_THERE -> "supported";
      case DIFFERS -> "partially_supported";
      case NOT_FOUND_THERE -> "not_supported";
    };
  }
}
