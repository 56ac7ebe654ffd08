package org.hearsay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Map;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Person;
import org.hearsay.chat.Right;
import org.hearsay.chat.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what, as Slack tells. */
class SlackStandingTest {
  private static final Person MEMBER = new Person("U1", true);
  private static final Person MAKER = new Person(FakeSlack.CREATOR, true);
  private static final Person ADMIN = new Person(SlackPeople.ADMIN, true);

  private SlackPeople people;

  @BeforeEach
  void start() throws Exception {
    people = new SlackPeople(SlackPeople.SOCKET);
    people.slack.admins.add(ADMIN.id());
  }

  @AfterEach
  void stop() {
    people.close();
  }

  @Test
  void everyMemberChangesSettingsAndNobodyIsAsked() {
    assertThat(standing(Right.MANAGE, MEMBER)).isEqualTo(new Standing.Allowed());
    assertThat(people.slack.calls("users.info")).isEmpty();
  }

  @Test
  void adminsAndWhoMadeTheChannelModerate() {
    assertThat(standing(Right.MODERATE, ADMIN)).isEqualTo(new Standing.Allowed());
    assertThat(standing(Right.MODERATE, MAKER)).isEqualTo(new Standing.Allowed());
    assertThat(standing(Right.MODERATE, MEMBER))
        .isEqualTo(
            new Standing.NotAllowed(
                "admins and owners of this workspace and whoever made this channel"));
  }

  @Test
  void adminsAloneDecideForAllChannels() {
    assertThat(standing(Right.ADMINISTER, ADMIN)).isEqualTo(new Standing.Allowed());
    assertThat(standing(Right.ADMINISTER, MAKER))
        .isEqualTo(new Standing.NotAllowed("admins and owners of this workspace"));
  }

  @Test
  void whoeverTalksWithUsAloneModeratesThatConversation() {
    ChannelRef direct = new ChannelRef("slack", FakeSlack.TEAM, "D1");
    assertThat(people.platform.standing(Right.MODERATE, direct, MEMBER))
        .isEqualTo(new Standing.Allowed());
    assertThat(people.platform.standing(Right.ADMINISTER, direct, MEMBER))
        .isInstanceOf(Standing.NotAllowed.class);
  }

  @Test
  void anAdminOfAnotherWorkspaceIsNoneHere() {
    stranger("{'id':'U04ADMIN','is_admin':true,'is_owner':true,'team_id':'T0ELSEWHERE'}");
    assertThat(standing(Right.ADMINISTER, ADMIN)).isInstanceOf(Standing.NotAllowed.class);
    stranger("{'id':'U5','is_admin':true,'is_stranger':true}");
    assertThat(standing(Right.ADMINISTER, new Person("U5", true)))
        .isInstanceOf(Standing.NotAllowed.class);
    stranger("{'id':'U6','is_admin':true,'deleted':true,'team_id':'" + FakeSlack.TEAM + "'}");
    assertThat(standing(Right.ADMINISTER, new Person("U6", true)))
        .isInstanceOf(Standing.NotAllowed.class);
  }

  @Test
  void slackIsAskedOnceInAMinute() {
    standing(Right.ADMINISTER, ADMIN);
    standing(Right.MODERATE, ADMIN);
    assertThat(people.slack.calls("users.info")).hasSize(1);
  }

  @Test
  void whomSlackDoesNotTellOfMayNothingAndIsAskedAboutAgain() {
    people.slack.next("users.info", FakeSlack.error("missing_scope"));
    assertThat(standing(Right.ADMINISTER, ADMIN))
        .isEqualTo(
            new Standing.Unknown(
                "Slack did not say whether you may: the app lacks a permission; run hearsay"
                    + " doctor"));
    assertThat(standing(Right.ADMINISTER, ADMIN)).isEqualTo(new Standing.Allowed());

    people.slack.next("users.info", FakeSlack.error("fatal_error"));
    assertThat(standing(Right.MODERATE, MEMBER)).isInstanceOf(Standing.Unknown.class);
  }

  private void stranger(String user) {
    JsonObject answer = new JsonObject();
    answer.addProperty("ok", true);
    answer.add("user", SlackPeople.json(user));
    people.slack.next("users.info", FakeSlack.status(200, Map.of(), answer.toString()));
  }

  private Standing standing(Right right, Person person) {
    return people.platform.standing(right, people.channel(), person);
  }
}
