package org.hearsay.app.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Locale;
import org.hearsay.article.Article;
import org.hearsay.claim.ClaimModel;
import org.hearsay.claim.ClaimPicker;
import org.hearsay.claim.HeadlineMatch;
import org.hearsay.claim.KeyClaim;
import org.hearsay.claim.RedFlag;
import org.hearsay.claim.RedFlags;

/** {@code {id, text, title, max}} to {@code {claims, flags}}; the flags of the headline alone. */
final class ClaimsStage implements Stage {
  private static final int DEFAULT_MAX = 3;
  private static final URI NOWHERE = URI.create("about:blank");

  private final ClaimPicker picker = new ClaimPicker(ClaimModel.load());
  private final RedFlags redFlags = new RedFlags(HeadlineMatch.load());

  @Override
  public void answer(JsonNode in, ObjectNode out) {
    String text = Field.text(in, "text");
    String title = in.path("title").asText("");
    ArrayNode claims = out.putArray("claims");
    for (KeyClaim claim : picker.pick(title, text, in.path("max").asInt(DEFAULT_MAX))) {
      claims
          .addObject()
          .put("text", claim.text())
          .put("start", claim.span().start())
          .put("end", claim.span().end())
          .put("score", claim.score());
    }
    ArrayNode flags = out.putArray("flags");
    for (RedFlag flag : redFlags.ofHeadline(Article.ofText(NOWHERE, title, text))) {
      ObjectNode shown = flags.addObject();
      shown.put("kind", flag.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      ArrayNode spans = shown.putArray("spans");
      flag.spans().forEach(span -> spans.addArray().add(span.start()).add(span.end()));
      shown.put("message", flag.message());
    }
  }
}
