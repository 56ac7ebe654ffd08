package org.hearsay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hearsay.chat.CheckUp;
import org.hearsay.chat.CheckUp.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackDoctorTest {
  private FakeSlack slack;

  @BeforeEach
  void start() throws Exception {
    slack = new FakeSlack();
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void allIsWellWhereAllIsWell() {
    assertThat(examine(Clock.systemUTC()))
        .allSatisfy(found -> assertThat(found.level()).isEqualTo(Level.OK))
        .extracting(CheckUp::what)
        .containsExactly(
            "Slack accepts the bot token (workspace T024BE7LD).",
            "The bot token has all 10 scopes.",
            "Slack accepts the app token; events come over Socket Mode.");
  }

  @Test
  void aMissingScopeSaysWhatItCosts() {
    slack.scopes = FakeSlack.ALL_SCOPES.replace("groups:history", "users:read");
    assertThat(examine(Clock.systemUTC()))
        .filteredOn(found -> found.level() == Level.WARN)
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.what())
                    .isEqualTo(
                        "The scope groups:history is missing: no links in private channels."));
  }

  @Test
  void refusedTokensFailWithAWayOut() {
    slack.next("auth.test", FakeSlack.error("token_revoked"));
    slack.next("apps.connections.open", FakeSlack.error("not_allowed_token_type"));
    List<CheckUp> found = examine(Clock.systemUTC());
    assertThat(found).allSatisfy(each -> assertThat(each.level()).isEqualTo(Level.FAIL));
    assertThat(found).allSatisfy(each -> assertThat(each.fix()).isNotEmpty());
    assertThat(found.get(0).what()).contains("the bot token was revoked");
  }

  @Test
  void aTokenOfTheWrongKindIsNotSentAnywhere() {
    List<CheckUp> found =
        SlackDoctor.examine(
            settings(new Secret("xoxp-user-token"), new Secret("xoxb-swapped-token"), slack.base()),
            Clock.systemUTC());
    assertThat(found).hasSize(2).allSatisfy(e -> assertThat(e.level()).isEqualTo(Level.FAIL));
    assertThat(slack.calls).isEmpty();
  }

  @Test
  void aClockThatIsWrongIsSeen() {
    assertThat(examine(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2))))
        .extracting(CheckUp::level)
        .contains(Level.WARN);
    assertThat(examine(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10))))
        .filteredOn(found -> found.level() == Level.FAIL)
        .singleElement()
        .satisfies(found -> assertThat(found.what()).contains("9 minutes from Slack's"));
  }

  @Test
  void aSlackThatCannotBeReachedFails() {
    List<CheckUp> found =
        SlackDoctor.examine(
            settings(new Secret(FakeSlack.BOT_TOKEN), null, URI.create("http://127.0.0.1:1/api/")),
            Clock.systemUTC());
    assertThat(found.get(0).what()).contains("could not be reached");
    assertThat(found.get(1).what()).contains("HTTP");
  }

  @Test
  void noTokenIsEverShown() {
    slack.next("auth.test", FakeSlack.status(500, Map.of(), "oops"));
    SlackSettings settings =
        settings(new Secret(FakeSlack.BOT_TOKEN), new Secret(FakeSlack.APP_TOKEN), slack.base());
    assertThat(SlackDoctor.examine(settings, Clock.systemUTC()) + settings.toString())
        .doesNotContain("secret-bot", "secret-app");
  }

  private List<CheckUp> examine(Clock clock) {
    return SlackDoctor.examine(
        settings(new Secret(FakeSlack.BOT_TOKEN), new Secret(FakeSlack.APP_TOKEN), slack.base()),
        clock);
  }

  private static SlackSettings settings(Secret bot, @Nullable Secret app, URI base) {
    return new SlackSettings(bot, app, SlackPeople.SIGNING_SECRET, null, null, base, 1);
  }
}
