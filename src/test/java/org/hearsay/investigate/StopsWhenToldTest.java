package org.hearsay.investigate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hearsay.article.Article;
import org.hearsay.attribute.Attributions;
import org.hearsay.attribute.Attributor;
import org.hearsay.claim.ClaimModel;
import org.hearsay.claim.ClaimPicker;
import org.hearsay.claim.HeadlineMatch;
import org.hearsay.claim.RedFlags;
import org.hearsay.clean.Cleaner;
import org.hearsay.config.OutletsFile;
import org.hearsay.fetch.Page;
import org.hearsay.read.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each stage of a reading stops when its thread is told to, and leaves nothing running. */
final class StopsWhenToldTest {
  private static final URI ADDRESS = URI.create("https://gazette.example/ferry");
  private static final String TEXT =
      "The ferry reportedly sank off the pier, the ministry claims, according to the Daily Mail."
          + " The ferry sank off the pier on Monday.";

  private final Article article = Article.ofText(ADDRESS, "Ferry sinks off the pier", TEXT);

  @AfterEach
  void whoeverIsNextIsToldNothing() {
    Thread.interrupted();
  }

  @Test
  void cleaning() {
    Cleaner cleaner = new Cleaner(text -> "en");
    byte[] body = ("<article><h1>Ferry sinks</h1><p>" + TEXT).getBytes(UTF_8);
    Page page = new Page(ADDRESS, ADDRESS, "text/html", null, body);

    assertStops(() -> cleaner.draft(page));
  }

  @Test
  void reading() {
    assertStops(() -> Reader.read(TEXT));
  }

  @Test
  void attributing() {
    Attributor attributor = new Attributor(OutletsFile.load());

    assertStops(() -> attributor.attribute(article));
  }

  @Test
  void pickingClaims() {
    ClaimPicker picker = new ClaimPicker(ClaimModel.load());

    assertStops(() -> picker.pick("Ferry sinks off the pier", TEXT, 2));
  }

  @Test
  void lookingForFlags() {
    Attributions attributions = new Attributor(OutletsFile.load()).attribute(article);
    RedFlags flags = new RedFlags(HeadlineMatch.load());

    assertStops(() -> flags.of(article, attributions));
  }

  private static void assertStops(ThrowingCallable stage) {
    Thread.currentThread().interrupt();

    assertThatThrownBy(stage).isInstanceOf(CancellationException.class);
  }
}
