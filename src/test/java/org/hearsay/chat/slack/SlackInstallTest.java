package org.hearsay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.chat.slack.SlackPeople.json;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.ChatPlatformContract.Recorder;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Reply;
import org.hearsay.chat.slack.SlackHttp.Answered;
import org.hearsay.chat.slack.SlackHttp.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many workspaces, each installed by its admin. */
class SlackInstallTest {
  private final Recorder intake = new Recorder();
  private final InstallationsInMemory installations = new InstallationsInMemory();
  private FakeSlack slack;
  private SlackPlatform platform;

  @BeforeEach
  void start() throws Exception {
    slack = new FakeSlack();
    platform = platform(Clock.systemUTC());
    platform.start(intake);
  }

  private SlackPlatform platform(Clock clock) {
    return new SlackPlatform(
        new SlackSettings(
            null,
            null,
            SlackPeople.SIGNING_SECRET,
            "2345.6789",
            new Secret("client-secret"),
            slack.base(),
            1),
        installations,
        workspace -> Reply.say("home"),
        clock);
  }

  @AfterEach
  void stop() {
    platform.close();
    slack.close();
  }

  @Test
  void anInstallationBeginsAtSlackWithAStateOfItsOwn() {
    Answered answered = get(SlackHttp.INSTALL, "", "");
    assertThat(answered.status()).isEqualTo(302);
    URI to = URI.create(header(answered, "location"));
    assertThat(to.getHost()).isEqualTo("slack.com");
    assertThat(to.getQuery())
        .contains("client_id=2345.6789")
        .contains("scope=" + FakeSlack.ALL_SCOPES)
        .contains("state=");
    assertThat(header(answered, "set-cookie")).contains("Secure").contains("HttpOnly");
  }

  @Test
  void anInstalledWorkspaceIsServedWithItsOwnToken() {
    assertThat(install().status()).isEqualTo(200);
    FakeSlack.Call exchange = slack.calls("oauth.v2.access").get(0);
    assertThat(exchange.fields()).containsEntry("code", "c0de");
    assertThat(post()).isInstanceOf(Delivery.Sent.class);
    assertThat(slack.calls("chat.postMessage").get(0).token()).isEqualTo("xoxe.xoxb-1-first");
    event("{'type':'message','channel':'C1','user':'U1','text':'<https://a.example>','ts':'1.1'}");
    assertThat(intake.next(ChatEvent.Posted.class).channel().workspace()).isEqualTo(FakeSlack.TEAM);
  }

  @Test
  void aStateIsGoodForOnceAndForTheBrowserThatBeganIt() {
    Answered begun = get(SlackHttp.INSTALL, "", "");
    String state = state(begun);
    String cookie = "slack-app-oauth-state=" + state;
    String back = "code=c0de&state=" + state;
    assertThat(get(SlackHttp.REDIRECT, back, "").body()).contains("not installed");
    assertThat(
            get(SlackHttp.REDIRECT, "code=c0de&state=other", "slack-app-oauth-state=other").body())
        .contains("not installed");
    assertThat(get(SlackHttp.REDIRECT, back, cookie).body()).contains("is installed");
    assertThat(get(SlackHttp.REDIRECT, back, cookie).body()).contains("not installed");
    assertThat(slack.calls("oauth.v2.access")).hasSize(1);
    assertThat(installations.ends.values())
        .allSatisfy(end -> assertThat(end).isAfter(Clock.systemUTC().instant()));
  }

  @Test
  void whereWeAreNotInstalledNothingIsDelivered() {
    assertThat(post()).isInstanceOf(Delivery.Never.class);
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void anAdminWhoSaysNoSeesAPage() {
    Answered begun = get(SlackHttp.INSTALL, "", "");
    Answered answered =
        get(
            SlackHttp.REDIRECT,
            "error=access_denied<script>&state=" + state(begun),
            "slack-app-oauth-state=" + state(begun));
    assertThat(answered.body()).contains("not installed").doesNotContain("<script>");
  }

  @Test
  void aTokenThatIsAboutToRunOutIsExchanged() {
    install();
    SlackPlatform later = platform(Clock.offset(Clock.systemUTC(), Duration.ofHours(11)));
    try {
      assertThat(later.deliver(new Dispatch.Post("k1", channel(), Reply.say("x"))))
          .isInstanceOf(Delivery.Sent.class);
    } finally {
      later.close();
    }
    FakeSlack.Call exchange = slack.calls("oauth.v2.access").get(1);
    assertThat(exchange.fields())
        .containsEntry("grant_type", "refresh_token")
        .containsEntry("refresh_token", "xoxe-1");
    assertThat(slack.calls("chat.postMessage").get(0).token()).isEqualTo("xoxe.xoxb-2-new");
    assertThat(installations.kept.values()).allSatisfy(kept -> assertThat(kept).contains("xoxe-2"));
  }

  @Test
  void aTokenThatRanOutAndCannotBeExchangedIsTriedLater() {
    install();
    slack.next("oauth.v2.access", FakeSlack.error("internal_error"));
    SlackPlatform later = platform(Clock.offset(Clock.systemUTC(), Duration.ofHours(13)));
    try {
      assertThat(later.deliver(new Dispatch.Post("k1", channel(), Reply.say("x"))))
          .isInstanceOf(Delivery.Later.class);
    } finally {
      later.close();
    }
  }

  @Test
  void whoRemovesTheAppIsForgotten() {
    install();
    event("{'type':'app_uninstalled'}");
    assertThat(intake.next(ChatEvent.Removed.class).wholeWorkspace()).isTrue();
    assertThat(installations.kept).isEmpty();
    assertThat(post()).isInstanceOf(Delivery.Never.class);
  }

  @Test
  void noSecretIsShownInASettingsText() {
    assertThat(
            new SlackSettings(
                    new Secret("xoxb-1"),
                    new Secret("xapp-1"),
                    new Secret("sign-1"),
                    "id",
                    new Secret("client-1"),
                    SlackSettings.SLACK,
                    1)
                .toString())
        .doesNotContain("xoxb-1", "xapp-1", "sign-1", "client-1");
  }

  private Answered install() {
    String state = state(get(SlackHttp.INSTALL, "", ""));
    return get(SlackHttp.REDIRECT, "code=c0de&state=" + state, "slack-app-oauth-state=" + state);
  }

  private static String header(Answered answered, String name) {
    return Objects.requireNonNull(answered.headers().get(name)).get(0);
  }

  private static String state(Answered begun) {
    String to = header(begun, "location");
    return to.replaceFirst(".*[?&]state=", "").replaceFirst("&.*", "");
  }

  private Delivery post() {
    return platform.deliver(new Dispatch.Post("k1", channel(), Reply.say("x")));
  }

  private static ChannelRef channel() {
    return new ChannelRef("slack", FakeSlack.TEAM, FakeSlack.CHANNEL);
  }

  private Answered get(String path, String query, String cookie) {
    return platform
        .http()
        .answer(
            new Asked(
                "GET",
                path,
                query,
                cookie.isEmpty() ? Map.of() : Map.of("Cookie", List.of(cookie)),
                ""));
  }

  private void event(String event) {
    assertThat(
            platform
                .http()
                .answer(SlackPeople.signed("events_api", SlackPeople.envelope(json(event))))
                .status())
        .isEqualTo(200);
  }
}
