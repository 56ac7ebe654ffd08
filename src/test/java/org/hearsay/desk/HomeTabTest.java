package org.hearsay.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChannelSettings;
import org.hearsay.chat.ChannelSettings.Auto;
import org.hearsay.chat.TextRenderer;
import org.hearsay.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the home tab of a workspace says. */
class HomeTabTest {
  @TempDir private Path folder;

  @Test
  void itTellsHowWeBehaveInThisWorkspaceAndInNoOther() {
    try (Store store = Store.open("jdbc:sqlite:" + folder.resolve("home.db"), Clock.systemUTC())) {
      ChannelSettings quiet =
          new ChannelSettings(
              Auto.OFF, Duration.ofHours(2), Set.of("a.example"), Set.of(), null, null);
      store.settings().save(new ChannelRef("slack", "T1", "C1"), quiet);
      store.settings().save(new ChannelRef("slack", "T1", "D9"), quiet);
      store.settings().save(new ChannelRef("slack", "T2", "C2"), quiet);
      store.settings().save(new ChannelRef("discord", "T1", "C3"), quiet);

      store.settings().lock(new ChannelRef("slack", "T1", "C4"), true);
      store.settings().lock(new ChannelRef("slack", "T2", "C5"), true);

      String home =
          new TextRenderer(200, false)
              .render(new HomeTab(store, ZoneOffset.UTC, Clock.systemUTC()).of("slack", "T1"));
      assertThat(home)
          .contains("answers unasked all, the same article again after 30 min, sites: all")
          .contains("C1", "answers unasked off, the same article again after 2 h")
          .contains("all but a.example")
          .contains("only admins change it: #C4")
          .contains("You can type")
          .doesNotContain("C2", "C3", "C5", "D9");
    }
  }
}
