package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.hearsay.chat.Suggestions.Suggestion;
import org.hearsay.chat.TextRenderer;
import org.hearsay.chat.Verb;
import org.hearsay.store.Samples;
import org.hearsay.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is offered while somebody types, and what status tells, of the alerts that are kept. */
class StoreSuggestionsTest {
  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open("jdbc:sqlite:" + folder.resolve("kept.db"), Clock.systemUTC());
    store.subscriptions().add(Samples.subscription("k7m2p", Samples.DESK), 9, 9);
    store.subscriptions().add(Samples.subscription("m3x4q", Samples.DESK), 9, 9);
    store.subscriptions().add(Samples.subscription("zzzzz", Samples.SPORT), 9, 9);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<String> values(String typed) {
    return new StoreSuggestions(store)
        .suggest(Samples.DESK, Samples.ADA, Verb.ALERTS, "alert", typed).stream()
            .map(Suggestion::value)
            .toList();
  }

  @Test
  void theAlertsOfTheChannelAreOffered() {
    assertThat(values("")).containsExactly("k7m2p", "m3x4q", "all");
    assertThat(values("M3")).containsExactly("m3x4q");
    assertThat(values("zanzibar")).containsExactly("k7m2p", "m3x4q");
    assertThat(values("k7m2p m")).contains("k7m2p m3x4q").doesNotContain("all");
  }

  @Test
  void statusCountsAlertsAndTheirFeeds() {
    assertThat(new TextRenderer(200, false).render(new StoreKeeper(store).status(Samples.DESK)))
        .contains("alerts here: 3, listening to 1 feed");
  }
}
