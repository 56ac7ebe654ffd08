package org.hearsay.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.desk.OneChannel.ANNA;
import static org.hearsay.desk.OneChannel.CHANNEL;
import static org.hearsay.desk.OneChannel.CHIEF;
import static org.hearsay.desk.OneChannel.LINK;
import static org.hearsay.desk.OneChannel.NINE;
import static org.hearsay.desk.OneChannel.commanded;
import static org.hearsay.desk.OneChannel.message;
import static org.hearsay.desk.OneChannel.posted;
import static org.hearsay.desk.OneChannel.pressed;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.hearsay.chat.Action;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChannelSettings;
import org.hearsay.chat.Person;
import org.hearsay.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may change and delete what, where a platform tells it with the event. */
class WhoMayTest {
  @TempDir private Path folder;
  private final Said said = new Said();
  private Store store;
  private Desk desk;

  @BeforeEach
  void open() {
    Clock clock = Clock.fixed(NINE, ZoneOffset.UTC);
    store = Store.open("jdbc:sqlite:" + folder.resolve("desk.db"), clock);
    desk = new DeskParts(store, clock, OneChannel::page, new ReportIds()::next).outbox(said).desk();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aReportIsForgottenByThePosterOrAModeratorAndByNobodyElse() {
    desk.handle(posted("e1", "m1", LINK));
    String report = store.replies().under(message("m1")).get(0).reportId();

    desk.handle(commanded("e2", new Person("U-other", false), "forget report " + report));
    assertThat(said.text()).contains("Only who posted the link, or people who may manage");
    assertThat(store.reports().find(report)).isPresent();

    desk.handle(commanded("e3", ANNA, "forget report " + report));
    assertThat(store.reports().find(report)).isEmpty();
  }

  @Test
  void aReportOfAnotherWorkspaceIsNoReport() {
    desk.handle(posted("e1", "m1", LINK));
    String report = store.replies().under(message("m1")).get(0).reportId();
    said.waiting.clear();

    ChannelRef elsewhere = new ChannelRef("slack", "T2", "C1");
    Person boss = new Person("U-boss", true, true);
    int event = 10;
    for (String words : List.of("forget report ", "sources ", "export report ")) {
      desk.handle(commanded("e" + event++, elsewhere, boss, words + report));
    }
    assertThat(said.text().split("There is no report " + report, -1)).hasSize(4);
    assertThat(store.reports().find(report)).isPresent();
  }

  @Test
  void whoMayManageOneChannelDoesNotForgetWhatAnotherShows() {
    desk.handle(posted("e1", "m1", LINK));
    String report = store.replies().under(message("m1")).get(0).reportId();
    ChannelRef other = new ChannelRef("slack", "T1", "C2");

    desk.handle(commanded("e2", other, CHIEF, "forget report " + report));
    assertThat(store.reports().find(report)).isPresent();

    desk.handle(commanded("e3", CHIEF, "forget report " + report));
    assertThat(store.reports().find(report)).isEmpty();
  }

  @Test
  void alertsOfAConversationWithOnePersonAreShownToNobodyElse() {
    ChannelRef direct = new ChannelRef("slack", "T1", "D1");
    desk.handle(commanded("e1", direct, CHIEF, "alerts add topic:zanzibar"));
    desk.handle(commanded("e2", direct, CHIEF, "alerts list all"));
    assertThat(said.text()).contains("Alerts of this channel");

    said.waiting.clear();
    desk.handle(commanded("e3", ANNA, "alerts list all"));
    assertThat(said.text()).contains("no alerts").doesNotContain("zanzibar");
  }

  @Test
  void whatIsKeptOfAllChannelsIsDeletedByAdminsAlone() {
    desk.handle(commanded("e1", CHIEF, "forget workspace"));
    assertThat(said.text()).contains("can delete what is kept of all channels here");

    desk.handle(commanded("e2", CHIEF, "forget channel"));
    assertThat(said.text()).contains("Forgotten.");
  }

  @Test
  void forgettingALockedChannelWouldOpenItSoAdminsAloneDo() {
    store.settings().lock(CHANNEL, true);
    desk.handle(commanded("e1", CHIEF, "forget channel"));
    desk.handle(pressed("e2", CHIEF, new Action(Action.Verb.MUTE_SITE, "gazette.example")));

    assertThat(said.text())
        .contains("can delete what is kept of this channel", "settings and alerts are locked")
        .doesNotContain("Forgotten.");
    assertThat(store.settings().of(CHANNEL)).isEqualTo(ChannelSettings.DEFAULT);
  }

  @Test
  void aChannelFollowsItsWorkspaceUntilItHasSettingsOfItsOwnAndAfterAReset() {
    Person boss = new Person("U-boss", true, true);
    desk.handle(commanded("e1", boss, "settings workspace auto off zone Europe/Berlin"));
    assertThat(said.text())
        .contains("Changed for all channels here that have no settings of their own")
        .contains("answers unasked off");
    assertThat(store.settings().of(CHANNEL).auto()).isEqualTo(ChannelSettings.Auto.OFF);

    desk.handle(commanded("e2", CHIEF, "settings auto all"));
    assertThat(store.settings().of(CHANNEL).auto()).isEqualTo(ChannelSettings.Auto.ALL);
    said.waiting.clear();
    desk.handle(commanded("e3", ANNA, "settings workspace"));
    assertThat(said.text()).contains("answers unasked off", "Channels with settings of their own");

    desk.handle(commanded("e4", CHIEF, "settings reset"));
    assertThat(store.settings().ownOf(CHANNEL)).isEmpty();
    assertThat(store.settings().of(CHANNEL).auto()).isEqualTo(ChannelSettings.Auto.OFF);
  }
}
