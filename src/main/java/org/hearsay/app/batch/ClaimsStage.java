package org.hearsay.app.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.hearsay.article.Article;
import org.hearsay.article.Paragraph;
import org.hearsay.attribute.Attributor;
import org.hearsay.claim.ClaimModel;
import org.hearsay.claim.ClaimPicker;
import org.hearsay.claim.HeadlineMatch;
import org.hearsay.claim.KeyClaim;
import org.hearsay.claim.RedFlag;
import org.hearsay.claim.RedFlags;
import org.hearsay.config.OutletsFile;
import org.jspecify.annotations.Nullable;

/**
 * {@code {id, text, title, publisher, max}} to {@code {claims, flags}}. A text has no date, so the
 * flag for a missing one is never among them.
 */
final class ClaimsStage implements Stage {
  private static final int DEFAULT_MAX = 3;
  private static final URI NOWHERE = URI.create("about:blank");

  private final ClaimPicker picker = new ClaimPicker(ClaimModel.load());
  private final RedFlags redFlags = new RedFlags(HeadlineMatch.load());
  private final Attributor attributor = new Attributor(OutletsFile.load());

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
    Article article = article(title, in.path("publisher").asText(null), text);
    for (RedFlag flag : redFlags.of(article, attributor.attribute(article))) {
      if (flag.kind() == RedFlag.Kind.NO_DATE) {
        continue;
      }
      ObjectNode shown = flags.addObject();
      shown.put("kind", flag.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      ArrayNode spans = shown.putArray("spans");
      flag.spans().forEach(span -> spans.addArray().add(span.start()).add(span.end()));
      shown.put("message", flag.message());
    }
  }

  private static Article article(String title, @Nullable String publisher, String text) {
    return new Article(
        NOWHERE, title, List.of(), null, publisher, "en", text, Paragraph.of(text), List.of());
  }
}
