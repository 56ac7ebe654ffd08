package org.hearsay.app.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.hearsay.article.Span;
import org.hearsay.attribute.model.FoundSpans;
import org.hearsay.attribute.model.SpanFinder;
import org.hearsay.read.Reader;

/** Lists the attributions of an article. */
final class AttributeStage implements Stage {
  private final SpanFinder finder = new SpanFinder();

  @Override
  public void answer(JsonNode in, ObjectNode out) {
    ArrayNode attributions = out.putArray("attributions");
    for (FoundSpans found : finder.find(Reader.read(in.path("text").asText()))) {
      ObjectNode one = attributions.addObject();
      put(one.putArray("source"), found.source());
      put(one.putArray("cue"), found.cue());
      put(one.putArray("content"), found.content());
      one.put("origin", "unknown").put("relay", "none").put("firmness", "flat");
      one.put("nested", found.nested()).put("probability", found.probability());
    }
    out.putArray("outlets");
    out.putArray("anonymous");
    out.putArray("hedges");
  }

  private static void put(ArrayNode array, List<Span> spans) {
    for (Span span : spans) {
      array.addArray().add(span.start()).add(span.end());
    }
  }
}
