package org.hearsay.investigate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hearsay.attribute.Attributor;
import org.hearsay.claim.ClaimModel;
import org.hearsay.claim.ClaimPicker;
import org.hearsay.claim.HeadlineMatch;
import org.hearsay.claim.RedFlags;
import org.hearsay.clean.Cleaner;
import org.hearsay.config.OutletsFile;
import org.hearsay.fetch.FetchOutcome;
import org.hearsay.fetch.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A page that is too much for us costs one answer and no more. */
final class InvestigatorTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final URI ADDRESS = URI.create("https://gazette.example/ferry");
  private static final String SENTENCE =
      "<p>The ferry sank off the pier on Monday, the harbour master said, and nobody was hurt.</p>";
  private static final Page PAGE =
      new Page(
          ADDRESS,
          ADDRESS,
          "text/html",
          null,
          ("<article><h1>Ferry sinks off the pier</h1>" + SENTENCE.repeat(20)).getBytes(UTF_8));

  private final CountDownLatch never = new CountDownLatch(1);
  private final CountDownLatch told = new CountDownLatch(1);

  @AfterEach
  void whoeverIsNextIsToldNothing() {
    Thread.interrupted();
  }

  @Test
  void aPageThatOverflowsTheStackOrTheHeapIsRefusedAndTheNextIsRead() {
    assertThat(read(overflowing(new StackOverflowError()), PATIENCE)).isEqualTo("PARSE_LIMIT");
    assertThat(read(overflowing(new OutOfMemoryError()), PATIENCE)).isEqualTo("PARSE_LIMIT");
    assertThat(read(text -> "en", PATIENCE)).isEqualTo("REPORT");
  }

  @Test
  void aPageThatTakesTooLongIsRefusedAndItsReadingToldToStop() throws InterruptedException {
    assertThat(read(this::withoutEnd, Duration.ofMillis(300))).isEqualTo("PARSE_LIMIT");
    assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whoIsToldToStopFindsNothingOut() {
    Investigator investigator = investigator(text -> "en", PATIENCE);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> investigator.investigate(ADDRESS.toString()))
        .isInstanceOf(Investigator.CutOff.class);
  }

  private static Function<String, String> overflowing(Error error) {
    return text -> {
      throw error;
    };
  }

  private String withoutEnd(String text) {
    try {
      never.await();
    } catch (InterruptedException e) {
      told.countDown();
    }
    return "en";
  }

  private static String read(Function<String, String> language, Duration limit) {
    Investigation outcome = investigator(language, limit).investigate(ADDRESS.toString());
    return outcome instanceof Investigation.Refused refused
        ? refused.refusal().kind().name()
        : "REPORT";
  }

  private static Investigator investigator(Function<String, String> language, Duration limit) {
    return new Investigator(
        (link, left) -> new FetchOutcome.Fetched(PAGE),
        new Cleaner(language),
        new Attributor(OutletsFile.load()),
        new ClaimPicker(ClaimModel.load()),
        new RedFlags(HeadlineMatch.load()),
        () -> "report",
        Clock.systemUTC(),
        limit);
  }
}
