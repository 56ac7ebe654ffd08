package org.hearsay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Intake.Acceptance;
import org.hearsay.chat.Reply;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SlackSecretsTest {

  @Test
  void noTokenIsLoggedEvenWhereEverythingIsLogged() throws Exception {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    ListAppender<ILoggingEvent> all = new ListAppender<>();
    all.start();
    root.addAppender(all);
    root.setLevel(Level.TRACE);
    try (SlackPeople people = new SlackPeople(SlackPeople.SOCKET);
        FakeSlack other = new FakeSlack()) {
      people.platform.start(event -> Acceptance.ACCEPTED);
      people.post("https://gazette.example/");
      people.platform.deliver(new Dispatch.Post("k1", people.channel(), Reply.say("x")));
      people.slack.next("chat.postMessage", FakeSlack.status(500, Map.of(), "broken"));
      people.platform.deliver(new Dispatch.Post("k2", people.channel(), Reply.say("x")));
      install(other);
    } finally {
      root.setLevel(before);
      root.detachAppender(all);
    }
    assertThat(all.list).isNotEmpty();
    assertThat(all.list)
        .allSatisfy(
            event ->
                assertThat(event.getFormattedMessage())
                    .doesNotContain(
                        FakeSlack.BOT_TOKEN,
                        FakeSlack.APP_TOKEN,
                        SlackPeople.SIGNING_SECRET.value(),
                        "client-secret",
                        "xoxe"));
  }

  private static void install(FakeSlack slack) {
    try (SlackPlatform platform =
        new SlackPlatform(
            new SlackSettings(
                null,
                null,
                SlackPeople.SIGNING_SECRET,
                "2345.6789",
                new Secret("client-secret"),
                slack.base(),
                1),
            new InstallationsInMemory(),
            workspace -> Reply.say("home"),
            Clock.systemUTC())) {
      platform.start(event -> Acceptance.ACCEPTED);
      SlackHttp.Answered begun =
          platform.http().answer(new SlackHttp.Asked("GET", SlackHttp.INSTALL, "", Map.of(), ""));
      String state =
          URI.create(begun.headers().getOrDefault("Location", List.of("")).get(0))
              .getQuery()
              .replaceFirst(".*state=", "")
              .replaceFirst("&.*", "");
      SlackHttp.Answered done =
          platform
              .http()
              .answer(
                  new SlackHttp.Asked(
                      "GET",
                      SlackHttp.REDIRECT,
                      "code=c0de&state=" + state,
                      Map.of("Cookie", List.of("slack-app-oauth-state=" + state)),
                      ""));
      assertThat(done.body()).contains("is installed");
      platform.deliver(
          new Dispatch.Post(
              "k1", new ChannelRef("slack", FakeSlack.TEAM, FakeSlack.CHANNEL), Reply.say("x")));
    }
  }
}
