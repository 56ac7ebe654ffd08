package org.hearsay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.chat.Action;
import org.hearsay.chat.AnswerTo;
import org.hearsay.chat.ChatEvent;
import org.hearsay.store.InboxTable.Lane;
import org.hearsay.store.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanesTest {

  private static final String CHANNEL = "slack/T-herald/C-desk";

  @Test
  void whatHappensToOneMessageSharesALaneBehindTheChannel() {
    Lane lane = Lanes.of(Samples.posted("e1", Samples.message("m1")));
    assertThat(lane).isEqualTo(new Lane(CHANNEL + "#m1", CHANNEL, true));
    assertThat(Lanes.of(Samples.edited("e2", Samples.message("m1")))).isEqualTo(lane);
    assertThat(Lanes.of(Samples.deleted("e3", Samples.message("m1"))).name())
        .isEqualTo(lane.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"settings auto off", "alerts add topic:ferry", " Alerts remove 3", "forget me"})
  void commandsThatChangeSomethingHaveTheChannelsLane(String words) {
    assertThat(Lanes.of(Samples.command("e1", words))).isEqualTo(new Lane(CHANNEL, null, false));
  }

  @Test
  void anAlertWhoseFeedIsLookedForReadsAPageInTheChannelsLane() {
    assertThat(Lanes.of(Samples.command("e1", "alerts add feed:https://gazette.example")))
        .isEqualTo(new Lane(CHANNEL, null, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "help", "status", "export report"})
  void commandsThatOnlyTellSomethingWaitForNobody(String words) {
    assertThat(Lanes.of(Samples.command("e1", words)))
        .isEqualTo(new Lane(CHANNEL + "!e1", CHANNEL, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://a.example/1", "summary https://a.example/1", "alerts test 2", "trace r1"})
  void commandsThatReadPagesDoNotHoldTheChannelUp(String words) {
    assertThat(Lanes.of(Samples.command("e1", words)))
        .isEqualTo(new Lane(CHANNEL + "!e1", CHANNEL, true));
  }

  @Test
  void buttonsThatChangeSomethingHaveTheChannelsLaneAndOthersTheirOwn() {
    for (Action.Verb verb : Action.Verb.values()) {
      Lane lane =
          Lanes.of(
              new ChatEvent.Pressed(
                  "e1",
                  Samples.NOON,
                  Samples.DESK,
                  Samples.ADA,
                  new Action(verb, "r1"),
                  new AnswerTo("U-ada", "handle"),
                  null));
      boolean tells =
          List.of(
                  Action.Verb.ATTRIBUTIONS,
                  Action.Verb.EXPORT,
                  Action.Verb.WRONG,
                  Action.Verb.WHY_ALERT)
              .contains(verb);
      assertThat(lane.behind() != null).as(verb.name()).isEqualTo(tells);
      assertThat(lane.reads()).isFalse();
    }
  }
}
