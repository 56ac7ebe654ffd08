package org.hearsay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.chat.discord.FakeServer.GENERAL;
import static org.hearsay.chat.discord.FakeServer.THREAD;
import static org.hearsay.chat.discord.FakeServer.next;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.hearsay.chat.Action;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatPlatform.LookFailed;
import org.hearsay.chat.ChatPlatformContract.Recorder;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Reply;
import org.hearsay.chat.discord.DiscordRenderer.Form;
import org.hearsay.chat.discord.FakeDiscord.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscordDeliveryTest {
  private static final String MESSAGES = "channels/\\d+/messages";
  private static final Reply CLAIMS =
      new Reply(
          Reply.say("Three claims").lines(),
          List.of(new Reply.Button.Press("All", new Action(Action.Verb.ATTRIBUTIONS, "r1"))),
          List.of(new Reply.Button.Press("Export", new Action(Action.Verb.EXPORT, "r1"))));

  private DiscordPeople people = new DiscordPeople(Form.COMPONENTS);
  private final String asked = next();

  @AfterEach
  void close() {
    people.close();
  }

  private Delivery deliver(Dispatch dispatch) {
    return people.platform().deliver(dispatch);
  }

  private void start() {
    people.platform().start(new Recorder());
  }

  private Dispatch.PostUnder under(String key) {
    return new Dispatch.PostUnder(key, new MessageRef(people.channel(), asked, null), CLAIMS);
  }

  @Test
  void aReplyNamesItsMessageItsKeyAndNobodyElse() {
    start();
    deliver(under("key-of-this-dispatch"));
    DataObject body = people.discord.calls("POST", MESSAGES).get(0).body();

    assertThat(body.getString("nonce")).isEqualTo("key-of-this-dispatch");
    assertThat(body.getBoolean("enforce_nonce")).isTrue();
    assertThat(body.getObject("message_reference").getString("message_id")).isEqualTo(asked);
    assertThat(body.getObject("message_reference").getBoolean("fail_if_not_exists")).isTrue();
    assertThat(body.getInt("flags")).isEqualTo(1 << 15);
  }

  @Test
  void aThreadIsCalledAfterWhatIsSaidInItAndBegunOnce() {
    start();
    String alert = alert();
    deliver(inThread("k2", alert));
    deliver(inThread("k3", alert));

    assertThat(people.discord.server.threads).containsEntry(alert, "Three claims");
    assertThat(people.thread(alert)).hasSize(2);
    assertThat(people.shown()).hasSize(1);
  }

  @Test
  void whereNoThreadMayBeBegunTheRestIsAReply() throws LookFailed {
    start();
    String alert = alert();
    people.discord.fail(
        "POST", ".*/threads", 2, 403, null, "{\"code\":50013,\"message\":\"Missing Permissions\"}");
    Delivery.Sent sent = (Delivery.Sent) deliver(inThread("k2", alert));

    assertThat(people.discord.server.replyTo(alert).getString("id")).isEqualTo(sent.message());
    assertThat(people.platform().find(inThread("k2", alert))).contains(sent.message());
    MessageRef ours = new MessageRef(people.channel(), String.valueOf(sent.message()), alert);
    assertThat(deliver(new Dispatch.Edit("k3", ours, CLAIMS))).isInstanceOf(Delivery.Sent.class);
  }

  @Test
  void anAnswerThatGotLostInAThreadIsFoundThere() throws LookFailed {
    start();
    String alert = alert();
    people.discord.failAfterDoing("POST", "channels/" + alert + "/messages", 502);

    assertThat(deliver(inThread("k2", alert))).isInstanceOf(Delivery.Unsure.class);
    assertThat(people.platform().find(inThread("k2", alert)))
        .contains(people.thread(alert).get(0).id());
  }

  @Test
  void whoeverTakesNoMessagesFromUsIsNotTriedAgain() throws LookFailed {
    start();
    Dispatch told = new Dispatch.Tell("k1", people.channel(), FakeServer.ADA, CLAIMS);
    people.discord.fail(
        "POST",
        MESSAGES,
        1,
        403,
        null,
        "{\"code\":50007,\"message\":\"Cannot send messages to this user\"}");

    assertThat(deliver(told)).isInstanceOf(Delivery.Never.class);
    assertThat(deliver(new Dispatch.Tell("k2", people.channel(), "404", CLAIMS)))
        .isInstanceOf(Delivery.Never.class);
    assertThat(people.platform().find(told)).isEmpty();
    deliver(told);
    assertThat(people.platform().find(told)).isPresent();
  }

  private String alert() {
    Delivery sent = deliver(new Dispatch.Post("k0", people.channel(), CLAIMS));
    return String.valueOf(((Delivery.Sent) sent).message());
  }

  private Dispatch.PostInThread inThread(String key, String alert) {
    return new Dispatch.PostInThread(key, people.channel(), "k0", alert, CLAIMS);
  }

  @Test
  void noCallEverMentionsAnybody() {
    start();
    Delivery.Sent sent = (Delivery.Sent) deliver(under("k1"));
    MessageRef ours = new MessageRef(people.channel(), String.valueOf(sent.message()), null);
    deliver(new Dispatch.Edit("k2", ours, CLAIMS));
    deliver(new Dispatch.Post("k3", people.channel(), CLAIMS));

    List<Call> spoken =
        people.discord.all().stream()
            .filter(call -> call.path().contains("/messages") && !call.json().isEmpty())
            .toList();
    assertThat(spoken).hasSize(3);
    for (Call call : spoken) {
      DataObject mentions = call.body().getObject("allowed_mentions");
      assertThat(mentions.getArray("parse").isEmpty()).isTrue();
      assertThat(mentions.getBoolean("replied_user", true)).isFalse();
    }
  }

  @Test
  void whenTheMessageIsGoneThereIsNoReply() {
    start();
    Dispatch late =
        new Dispatch.PostUnder("k1", new MessageRef(people.channel(), "4040", null), CLAIMS);

    assertThat(deliver(late)).isInstanceOf(Delivery.Never.class);
    assertThat(people.discord.server.messages).isEmpty();
  }

  @Test
  void channelsOfWhichNothingIsCachedAreReached() {
    start();
    ChannelRef direct = DiscordEvents.channel((String) null, next());

    assertThat(deliver(new Dispatch.Post("k1", direct, CLAIMS))).isInstanceOf(Delivery.Sent.class);
  }

  @Test
  void beforeDiscordIsConnectedNothingIsSent() {
    assertThat(deliver(under("k1"))).isInstanceOf(Delivery.Later.class);
  }

  @Test
  void aGlobalLimitHoldsEverywhereAndIsNotTried() {
    start();
    people.discord.fail(
        "POST", MESSAGES, 1, 429, "30", "{\"retry_after\":29.5,\"global\":true,\"message\":\"\"}");

    assertThat(deliver(under("k1"))).isEqualTo(later(30_000));
    Delivery elsewhere =
        deliver(new Dispatch.Post("k2", new ChannelRef("discord", "x", next()), CLAIMS));
    assertThat(((Delivery.Later) elsewhere).after()).isBetween(seconds(25), seconds(30));
    assertThat(people.discord.calls("POST", MESSAGES)).hasSize(1);
  }

  @Test
  void aLimitOfOneChannelLeavesTheOthersAlone() {
    start();
    people.discord.fail("POST", MESSAGES, 1, 429, null, "{\"retry_after\":12.25,\"global\":false}");

    assertThat(deliver(under("k1"))).isEqualTo(later(12_250));
    assertThat(deliver(new Dispatch.Post("k2", new ChannelRef("discord", "x", next()), CLAIMS)))
        .isInstanceOf(Delivery.Sent.class);
    assertThat(deliver(new Dispatch.Post("k3", people.channel(), CLAIMS)))
        .isInstanceOf(Delivery.Later.class);
  }

  private static Delivery later(long millis) {
    return new Delivery.Later(Duration.ofMillis(millis), "Discord asks us to wait");
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 0, -1})
  void whenItIsNotKnownWhetherAPostArrivedOneLooksFirst(int failure) throws LookFailed {
    start();
    people.discord.server.showsNonces = false;
    people.discord.failAfterDoing("POST", MESSAGES, failure);

    assertThat(deliver(under("k1"))).isInstanceOf(Delivery.Unsure.class);
    assertThat(people.discord.calls("POST", MESSAGES)).hasSize(1);
    assertThat(people.platform().find(under("k1")))
        .contains(people.discord.server.replyTo(asked).getString("id"));
    assertThat(people.platform().find(under("k2"))).isEmpty();
  }

  @Test
  void theSameKeyTwiceIsOneMessage() {
    start();

    assertThat(deliver(under("k1"))).isEqualTo(deliver(under("k1")));
    assertThat(people.discord.server.messages).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aMessageIsFoundAgainWithoutItsNonceInEveryForm(Form form) throws LookFailed {
    people.close();
    people = new DiscordPeople(form);
    start();
    people.discord.server.showsNonces = false;
    Delivery.Sent reply = (Delivery.Sent) deliver(under("k1"));
    Dispatch plain = new Dispatch.Post("k2", people.channel(), Reply.say("An alert"));
    Delivery.Sent post = (Delivery.Sent) deliver(plain);

    assertThat(people.platform().find(under("k1"))).hasValue(reply.message());
    assertThat(people.platform().find(under("k9"))).isEmpty();
    assertThat(people.platform().find(plain)).hasValue(post.message());
  }

  @Test
  void whenDiscordCannotBeAskedTheLookFails() {
    start();
    people.discord.fail("GET", MESSAGES, 1, 503, null, "");

    assertThatThrownBy(() -> people.platform().find(under("k1"))).isInstanceOf(LookFailed.class);
  }

  @Test
  void anEditThatFailedIsTriedAgain() {
    start();
    Delivery.Sent sent = (Delivery.Sent) deliver(under("k1"));
    MessageRef ours = new MessageRef(people.channel(), String.valueOf(sent.message()), null);
    people.discord.failAfterDoing("PATCH", MESSAGES + "/\\d+", 502);

    assertThat(deliver(new Dispatch.Edit("k2", ours, CLAIMS))).isInstanceOf(Delivery.Later.class);
    assertThat(deliver(new Dispatch.Edit("k2", ours, CLAIMS))).isEqualTo(sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":50006,\"message\":\"Cannot send an empty message\"}",
        "{\"code\":50035,\"message\":\"Invalid Form Body\"}",
        "{\"code\":50035,\"message\":\"Invalid Form Body\",\"errors\":{\"components\":{}}}"
      })
  void whereComponentsAreRefusedAnEmbedIsSent(String refusal) {
    start();
    people.discord.fail("POST", MESSAGES, 1, 400, null, refusal);

    assertThat(deliver(under("k1"))).isInstanceOf(Delivery.Sent.class);
    List<Call> posts = people.discord.calls("POST", MESSAGES);
    assertThat(posts).hasSize(2);
    assertThat(posts.get(1).body().getArray("embeds")).hasSize(1);
    assertThat(posts.get(1).body().getString("nonce"))
        .isEqualTo(posts.get(0).body().getString("nonce"));
  }

  @Test
  void aLostPermissionIsFinalAndSaysWhatDiscordSaid() {
    start();
    people.discord.fail(
        "POST", MESSAGES, 1, 403, null, "{\"code\":50013,\"message\":\"Missing Permissions\"}");

    assertThat(deliver(under("k1")))
        .isEqualTo(new Delivery.Never("Discord refused: Missing Permissions (403, 50013)"));
  }

  @Test
  void aRefusedTokenLosesNothing() {
    start();
    people.discord.fail(
        "POST", MESSAGES, 1, 401, null, "{\"code\":0,\"message\":\"401: Unauthorized\"}");

    assertThat(deliver(under("k1"))).isInstanceOf(Delivery.Later.class);
  }

  @Test
  void readingShowsAsTyping() {
    start();
    people.platform().showReading(new MessageRef(people.channel(), asked, null), true);

    assertThat(people.discord.await("POST", "channels/" + GENERAL + "/typing", 1)).isNotNull();
  }

  /** The invitation asks for what these calls need, and for nothing else. */
  @ParameterizedTest
  @EnumSource
  void theInvitationAsksForExactlyWhatIsUsed(Form form) throws LookFailed {
    people.close();
    people = new DiscordPeople(form);
    start();
    deliver(under("k1"));
    deliver(inThread("k3", alert()));
    people.in(THREAD, 11);
    deliver(new Dispatch.Post("k2", people.channel(), CLAIMS));
    people.platform().find(under("k1"));
    people.platform().showReading(new MessageRef(people.channel(), asked, null), true);
    people.discord.await("POST", "channels/\\d+/typing", 1);

    Set<Permission> used = new TreeSet<>();
    people.discord.all().forEach(call -> used.addAll(neededFor(call)));
    assertThat(DiscordInvite.permissions(form)).containsExactlyInAnyOrderElementsOf(used);
    assertThat(DiscordInvite.toServer("12345", form))
        .isEqualTo(
            "https://discord.com/oauth2/authorize?client_id=12345"
                + "&scope=bot+applications.commands&permissions="
                + Permission.getRaw(used)
                + "&integration_type=0");
  }

  private static Set<Permission> neededFor(Call call) {
    Set<Permission> needed = new TreeSet<>();
    if (call.path().startsWith("channels/")) {
      needed.add(Permission.VIEW_CHANNEL);
    }
    if (call.is("POST", "channels/" + GENERAL + "/(messages|typing)")) {
      needed.add(Permission.MESSAGE_SEND);
    }
    if (call.is("POST", "channels/" + THREAD + "/(messages|typing)")) {
      needed.add(Permission.MESSAGE_SEND_IN_THREADS);
    }
    if (call.is("POST", "channels/\\d+/messages/\\d+/threads")) {
      needed.add(Permission.CREATE_PUBLIC_THREADS);
    }
    if (call.is("GET", MESSAGES) || call.json().contains("message_reference")) {
      needed.add(Permission.MESSAGE_HISTORY);
    }
    if (call.is("POST", MESSAGES)
        && call.body().optArray("embeds").isPresent()
        && !call.body().getArray("embeds").isEmpty()) {
      needed.add(Permission.MESSAGE_EMBED_LINKS);
    }
    return needed;
  }

  @Test
  void thePersonalInvitationAsksForCommandsOnly() {
    assertThat(DiscordInvite.toPerson("12345"))
        .isEqualTo(
            "https://discord.com/oauth2/authorize?client_id=12345"
                + "&scope=applications.commands&integration_type=1");
    assertThat(DiscordInvite.application(FakeDiscord.TOKEN)).hasValue("1313370000000000000");
    assertThat(DiscordInvite.application("nonsense")).isEmpty();
  }
}
