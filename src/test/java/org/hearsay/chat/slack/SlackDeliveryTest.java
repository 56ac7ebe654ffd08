package org.hearsay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.hearsay.chat.AnswerTo;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatPlatform.LookFailed;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackDeliveryTest {
  private static final Reply REPLY = Reply.say("One claim");
  private SlackPeople people;
  private FakeSlack slack;
  private MessageRef message;

  @BeforeEach
  void start() throws Exception {
    people = new SlackPeople(SlackPeople.HTTP);
    slack = people.slack;
    message = new MessageRef(people.channel(), slack.timestamp(), null);
  }

  @AfterEach
  void stop() {
    people.close();
  }

  @Test
  void aReplyPingsNobodyUnfurlsNothingAndCarriesItsKey() {
    deliver(new Dispatch.PostUnder("k1", message, REPLY));
    FakeSlack.Call call = slack.calls("chat.postMessage").get(0);
    assertThat(call.token()).isEqualTo(FakeSlack.BOT_TOKEN);
    assertThat(call.fields())
        .containsEntry("thread_ts", message.message())
        .containsEntry("text", "One claim");
    assertThat(call.fields().get("unfurl_links")).isIn("0", "false");
    assertThat(call.fields().get("unfurl_media")).isIn("0", "false");
    assertThat(call.fields().get("link_names")).isIn(null, "0", "false");
    assertThat(call.fields().get("reply_broadcast")).isIn(null, "0", "false");
    assertThat(call.json("metadata").toString())
        .isEqualTo("{\"event_type\":\"hearsay_reply\",\"event_payload\":{\"key\":\"k1\"}}");
  }

  @Test
  void aReplyToAMessageInAThreadStaysInTheThread() {
    deliver(new Dispatch.PostUnder("k1", new MessageRef(people.channel(), "2.2", "2.1"), REPLY));
    assertThat(slack.calls("chat.postMessage").get(0).fields()).containsEntry("thread_ts", "2.1");
  }

  @Test
  void whenTheLineGoesDeadTheMessageIsSentOnceAndFound() throws Exception {
    Dispatch post = new Dispatch.PostUnder("k1", message, REPLY);
    deliver(new Dispatch.PostUnder("k0", message, REPLY));
    slack.next("chat.postMessage", FakeSlack.hangUp());
    assertThat(deliver(post)).isInstanceOf(Delivery.Unsure.class);
    assertThat(slack.calls("chat.postMessage")).hasSize(2);
    assertThat(people.platform.find(post)).isPresent();
  }

  @Test
  void whenSlackCannotBeReachedNothingLeft() {
    try (SlackPlatform unreachable =
        new SlackPlatform(
            new SlackSettings(
                new Secret(FakeSlack.BOT_TOKEN),
                null,
                SlackPeople.SIGNING_SECRET,
                null,
                null,
                URI.create("http://127.0.0.1:1"),
                1),
            new InstallationsInMemory(),
            workspace -> REPLY,
            Clock.systemUTC())) {
      assertThat(unreachable.deliver(new Dispatch.Post("k1", people.channel(), REPLY)))
          .isInstanceOf(Delivery.Later.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "channel_not_found",
        "not_in_channel",
        "is_archived",
        "token_revoked",
        "account_inactive",
        "invalid_blocks",
        "some_brand_new_error"
      })
  void whatWillNeverWorkIsNeverTriedAgain(String error) {
    slack.next("chat.postMessage", FakeSlack.error(error));
    assertThat(deliver(new Dispatch.PostUnder("k1", message, REPLY)))
        .isInstanceOf(Delivery.Never.class);
  }

  @Test
  void whenSlackFailsWeAreNotSure() {
    slack.next("chat.postMessage", FakeSlack.status(503, Map.of(), "<html>sorry</html>"));
    assertThat(deliver(new Dispatch.PostUnder("k1", message, REPLY)))
        .isInstanceOf(Delivery.Unsure.class);
    slack.next("chat.postMessage", FakeSlack.error("internal_error"));
    assertThat(deliver(new Dispatch.PostUnder("k1", message, REPLY)))
        .isInstanceOf(Delivery.Unsure.class);
    slack.next("chat.postMessage", FakeSlack.status(200, Map.of(), "not json"));
    assertThat(deliver(new Dispatch.PostUnder("k1", message, REPLY)))
        .isInstanceOf(Delivery.Unsure.class);
  }

  @Test
  void aChannelThatHasToWaitWaitsWithoutAsking() {
    people.slowDown(Duration.ofSeconds(30));
    deliver(new Dispatch.Post("k1", people.channel(), REPLY));
    Delivery second = deliver(new Dispatch.Post("k2", people.channel(), REPLY));
    assertThat(second).isInstanceOf(Delivery.Later.class);
    assertThat(((Delivery.Later) second).after()).isGreaterThan(Duration.ofSeconds(20));
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
  }

  @Test
  void aLookThatSlackRefusesIsNoAnswer() {
    slack.next("conversations.replies", FakeSlack.error("ratelimited"));
    assertThatThrownBy(() -> people.platform.find(new Dispatch.PostUnder("k1", message, REPLY)))
        .isInstanceOf(LookFailed.class);
  }

  @Test
  void whereTheThreadIsGoneNothingIsFound() throws Exception {
    slack.next("conversations.replies", FakeSlack.error("thread_not_found"));
    assertThat(people.platform.find(new Dispatch.PostUnder("k1", message, REPLY))).isEmpty();
  }

  @Test
  void aLookGoesOnToTheNextPage() throws Exception {
    slack.next(
        "conversations.replies",
        FakeSlack.status(
            200,
            Map.of(),
            "{\"ok\":true,\"messages\":[{\"ts\":\"1.1\"}],\"response_metadata\":{\"next_cursor\":\"more\"}}"));
    slack.next(
        "conversations.replies",
        FakeSlack.status(
            200,
            Map.of(),
            "{\"ok\":true,\"messages\":[{\"ts\":\"1.2\",\"metadata\":{\"event_type\":\"hearsay_reply\",\"event_payload\":{\"key\":\"k1\"}}}]}"));
    assertThat(people.platform.find(new Dispatch.PostUnder("k1", message, REPLY))).contains("1.2");
    assertThat(slack.calls("conversations.replies").get(1).fields())
        .containsEntry("cursor", "more");
  }

  @Test
  void afterHalfAnHourAPrivateAnswerIsWhisperedInTheChannel() {
    slack.next("response_url", FakeSlack.status(404, Map.of(), "{\"ok\":false}"));
    assertThat(deliver(answer(true))).isInstanceOf(Delivery.Sent.class);
    FakeSlack.Call call = slack.calls("chat.postEphemeral").get(0);
    assertThat(call.fields())
        .containsEntry("user", FakeSlack.PERSON)
        .containsEntry("thread_ts", "2.1")
        .containsEntry("text", "One claim");
  }

  @Test
  void aPublicAnswerWhereWeAreNoMemberGoesToTheResponseUrl() {
    slack.next("chat.postMessage", FakeSlack.error("not_in_channel"));
    assertThat(deliver(answer(false))).isInstanceOf(Delivery.Sent.class);
    assertThat(slack.responses.get(0).get("response_type").getAsString()).isEqualTo("in_channel");
  }

  @Test
  void aResponseUrlThatAsksToWaitIsTriedLater() {
    slack.next("response_url", FakeSlack.status(429, Map.of("Retry-After", "3"), ""));
    assertThat(deliver(answer(true)))
        .isEqualTo(new Delivery.Later(Duration.ofSeconds(3), "Slack asks to wait"));
  }

  @Test
  void partsOfASecondAreWaitedForToo() {
    slack.next("response_url", FakeSlack.status(429, Map.of("Retry-After", "1.25"), ""));
    assertThat(deliver(answer(true)))
        .isEqualTo(new Delivery.Later(Duration.ofMillis(1250), "Slack asks to wait"));
  }

  @Test
  void aChannelGetsABurstAndThenOneMessageASecond() {
    MovedByHand clock = new MovedByHand();
    ChannelPace pace = new ChannelPace(clock);
    ChannelRef one = people.channel();
    for (int i = 0; i < 21; i++) {
      assertThat(pace.reserve(one)).isZero();
    }
    assertThat(pace.reserve(one)).isEqualTo(Duration.ofSeconds(1));
    assertThat(pace.reserve(people.nowhere())).isZero();
    clock.now = clock.now.plusSeconds(1);
    assertThat(pace.reserve(one)).isZero();
    assertThat(pace.reserve(one)).isEqualTo(Duration.ofSeconds(1));
    clock.now = clock.now.plusSeconds(3600);
    for (int i = 0; i < 21; i++) {
      assertThat(pace.reserve(one)).isZero();
    }
    assertThat(pace.reserve(one)).isPositive();
  }

  private Dispatch answer(boolean isPrivate) {
    return new Dispatch.Answer(
        "k1",
        people.channel(),
        new AnswerTo(
            FakeSlack.PERSON,
            new Handle(Handle.Kind.RESPOND, slack.responseUrl(), "2.1").encoded()),
        isPrivate,
        REPLY);
  }

  private Delivery deliver(Dispatch dispatch) {
    return people.platform.deliver(dispatch);
  }

  private static final class MovedByHand extends Clock {
    private Instant now = Instant.parse("2026-11-22T09:00:00Z");

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
