package org.hearsay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.chat.slack.SlackPeople.json;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.ChatPlatformContract.Recorder;
import org.hearsay.chat.Intake.Acceptance;
import org.hearsay.chat.slack.SlackHttp.Answered;
import org.hearsay.chat.slack.SlackHttp.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackHttpTest {
  private final Recorder intake = new Recorder();
  private SlackPeople people;
  private JsonObject payload;

  @BeforeEach
  void start() throws Exception {
    people = new SlackPeople(SlackPeople.HTTP);
    people.platform.start(intake);
    people.slack.calls.clear();
    payload =
        SlackPeople.envelope(
            json(
                "{'type':'message','channel':'C1','user':'U1','text':'<https://a.example/>',"
                    + "'ts':'1.1'}"));
  }

  @AfterEach
  void stop() {
    people.close();
  }

  @Test
  void whatSlackSignedIsTaken() {
    assertThat(answer(signed()).status()).isEqualTo(200);
    assertThat(intake.next(ChatEvent.Posted.class).message().message()).isEqualTo("1.1");
  }

  @Test
  void whatSomebodyElseSignedIsRefusedBeforeAnything() {
    String time = Long.toString(Clock.systemUTC().instant().getEpochSecond());
    for (Map<String, List<String>> headers :
        List.of(
            Map.<String, List<String>>of(),
            headers(time, "v0=" + "0".repeat(64)),
            headers(time, ""),
            headers("", signature(SlackPeople.SIGNING_SECRET, "")),
            headers("yesterday", signature(SlackPeople.SIGNING_SECRET, "yesterday")),
            headers(time, signature(new Secret("another"), time)))) {
      assertThat(answer(asked(headers)).status()).isEqualTo(401);
    }
    Asked signed = signed();
    assertThat(
            answer(
                    new Asked(
                        "POST",
                        SlackHttp.EVENTS,
                        "",
                        signed.headers(),
                        signed.body().replace("U1", "U2")))
                .status())
        .isEqualTo(401);
    assertThat(
            answer(new Asked("POST", SlackHttp.EVENTS, "", Map.of(), "ssl_check=1&token=x"))
                .status())
        .isEqualTo(401);
    assertThat(people.slack.calls).isEmpty();
    assertNothingCame();
  }

  @Test
  void whatIsOlderThanFiveMinutesIsRefused() {
    for (Duration offset : List.of(Duration.ofMinutes(-6), Duration.ofMinutes(6))) {
      String time = Long.toString(Clock.systemUTC().instant().plus(offset).getEpochSecond());
      assertThat(answer(asked(headers(time, signature(SlackPeople.SIGNING_SECRET, time)))).status())
          .isEqualTo(401);
    }
    assertNothingCame();
  }

  @Test
  void aReplayWithinFiveMinutesIsTheSameEvent() {
    Asked signed = signed();
    answer(signed);
    answer(signed);
    intake.next(ChatEvent.Posted.class);
    assertNothingCame();
  }

  @Test
  void slacksChallengeIsAnswered() {
    Answered answered =
        answer(
            SlackPeople.signed(
                "events_api", json("{'type':'url_verification','challenge':'abc','token':'t'}")));
    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.body()).isEqualTo("abc");
  }

  @Test
  void whenThereIsNoRoomSlackIsAskedToComeAgain() {
    people.platform.start(event -> Acceptance.BUSY);
    assertThat(answer(signed()).status()).isEqualTo(503);
    people.platform.start(intake);
    assertThat(answer(signed()).status()).isEqualTo(200);
    people.platform.stopIntake();
    payload.getAsJsonObject("event").addProperty("ts", "1.2");
    assertThat(answer(signed()).status()).isEqualTo(503);
  }

  @Test
  void aPersonWhoseCommandIsNotTakenIsTold() {
    people.platform.start(event -> Acceptance.BUSY);
    Answered answered = answer(SlackPeople.signed("slash_commands", people.slash("help")));
    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.body()).contains("about 2 minutes");
  }

  @Test
  void nonsenseThatIsSignedHurtsNobody() {
    for (String body : List.of("{}", "[]", "{\"type\":\"event_callback\"}", "x=y")) {
      String time = Long.toString(Clock.systemUTC().instant().getEpochSecond());
      String signature =
          new SignedRequests(SlackPeople.SIGNING_SECRET, Clock.systemUTC()).signature(time, body);
      assertThat(
              answer(new Asked("POST", SlackHttp.EVENTS, "", headers(time, signature), body))
                  .status())
          .isBetween(200, 599);
    }
    assertNothingCame();
  }

  @Test
  void otherPlacesAreNotThere() {
    assertThat(answer(new Asked("GET", SlackHttp.EVENTS, "", Map.of(), "")).status())
        .isEqualTo(404);
    assertThat(answer(new Asked("GET", SlackHttp.INSTALL, "", Map.of(), "")).status())
        .isEqualTo(404);
    assertThat(answer(new Asked("POST", "/slack/other", "", Map.of(), "")).status()).isEqualTo(404);
  }

  private Answered answer(Asked asked) {
    return people.platform.http().answer(asked);
  }

  private Asked signed() {
    return SlackPeople.signed("events_api", payload);
  }

  private Asked asked(Map<String, List<String>> headers) {
    return new Asked("POST", SlackHttp.EVENTS, "", headers, payload.toString());
  }

  private String signature(Secret secret, String time) {
    return new SignedRequests(secret, Clock.systemUTC()).signature(time, payload.toString());
  }

  private static Map<String, List<String>> headers(String time, String signature) {
    return Map.of(
        "X-Slack-Request-Timestamp", List.of(time), "X-Slack-Signature", List.of(signature));
  }

  private void assertNothingCame() {
    String last = people.post("https://last.example/");
    assertThat(intake.next(ChatEvent.Posted.class).message().message()).isEqualTo(last);
  }
}
