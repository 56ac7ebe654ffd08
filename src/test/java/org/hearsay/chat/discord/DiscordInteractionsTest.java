package org.hearsay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.chat.discord.DiscordPeople.option;
import static org.hearsay.chat.discord.FakeServer.ADA;
import static org.hearsay.chat.discord.FakeServer.ADMIN;
import static org.hearsay.chat.discord.FakeServer.DIRECT;
import static org.hearsay.chat.discord.FakeServer.GENERAL;
import static org.hearsay.chat.discord.FakeServer.MODERATOR;
import static org.hearsay.chat.discord.FakeServer.list;
import static org.hearsay.chat.discord.FakeServer.next;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.hearsay.chat.Action;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.ChatPlatformContract.Recorder;
import org.hearsay.chat.Command;
import org.hearsay.chat.CommandParser;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Intake;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Parsed;
import org.hearsay.chat.Person;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Suggestions.Suggestion;
import org.hearsay.chat.Verb;
import org.hearsay.chat.discord.FakeDiscord.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscordInteractionsTest {
  private static final String LINK = "https://courier.example/ferry";
  private static final String CALLBACK = "interactions/\\d+/[^/]+/callback";
  private static final String ORIGINAL = "webhooks/\\d+/[^/]+/messages/@original";
  private static final int DEFERRED_MESSAGE = 5;
  private static final int DEFERRED_EDIT = 6;
  private static final int EPHEMERAL = 64;

  private final Recorder intake = new Recorder();
  private final DiscordPeople people =
      new DiscordPeople(
          DiscordRenderer.Form.COMPONENTS,
          (channel, by, verb, field, typed) ->
              List.of(
                  new Suggestion(
                      "Ferry held at Port Lorne", verb.word() + "/" + field + "/" + typed),
                  new Suggestion("x".repeat(200), "fits"),
                  new Suggestion("does not fit", "x".repeat(101))));

  @AfterEach
  void close() {
    people.close();
  }

  private void start() {
    people.platform().start(intake);
  }

  @Test
  void everyVerbIsASubcommandForServersAndForPeople() {
    start();
    DataArray commands =
        DataArray.fromJson(people.discord.await("PUT", "applications/\\d+/commands", 1).json());

    DataObject hearsay = commands.getObject(0);
    assertThat(hearsay.getString("name")).isEqualTo("hearsay");
    assertThat(
            hearsay.getArray("options").stream(DataArray::getObject).map(o -> o.getString("name")))
        .containsExactlyInAnyOrderElementsOf(
            List.of(Verb.values()).stream().map(Verb::word).toList());
    assertThat(
            commands.stream(DataArray::getObject)
                .map(
                    c ->
                        c.getString("name")
                            + c.getArray("integration_types")
                            + c.getArray("contexts")))
        .allMatch(each -> each.endsWith("[\"0\",\"1\"][\"0\",\"1\",\"2\"]"))
        .hasSize(3);
  }

  @Test
  void whatIsFilledInReadsAsTyped() {
    start();
    filledIn("settings", "settings", "");
    filledIn(
        "settings auto flagged quiet 2h sites mute a.example b.example",
        "settings",
        "auto=flagged quiet=2h sites=mute hosts=a.example+b.example");
    filledIn("summary " + LINK, "summary", "url=" + LINK);
    filledIn("sources " + LINK, "sources", "of=" + LINK);
    filledIn("help forget", "help", "verb=forget");
    filledIn("forget me", "forget", "what=me");
    filledIn(
        "forget report Zm9vYmFyYmF6cXV4MTIzNA",
        "forget",
        "what=report report=Zm9vYmFyYmF6cXV4MTIzNA");
    filledIn(
        "export report Zm9vYmFyYmF6cXV4MTIzNA",
        "export",
        "what=report report=Zm9vYmFyYmF6cXV4MTIzNA");
    filledIn("export alerts", "export", "what=alerts");
    filledIn(
        "settings zone Europe/Berlin quiethours 22:00-07:00",
        "settings",
        "zone=Europe/Berlin quiethours=22:00-07:00");
    filledIn("status", "status", "");
    filledIn("privacy", "privacy", "");
  }

  @Test
  void alertsAreAGroupWithASubcommandForEachVerb() {
    start();
    filledInGroup(
        "alerts add outlet:bbc -Lotto when:unlinked to:digest@08:00",
        "add",
        "filter=outlet:bbc+-Lotto when=unlinked to=digest@08:00");
    filledInGroup("alerts add when:hardened", "add", "when=hardened");
    filledInGroup("alerts list", "list", "");
    filledInGroup("alerts list all", "list", "of=all");
    filledInGroup("alerts test k7m2p " + LINK, "test", "id=k7m2p url=" + LINK);
    filledInGroup("alerts mute k7m2p m3x4q 1w", "mute", "ids=k7m2p+m3x4q time=1w");
    filledInGroup("alerts remove all", "remove", "ids=all");
    filledInGroup("alerts import [{add: topic:a}]", "import", "yaml=[{add:+topic:a}]");
  }

  private void filledInGroup(String words, String verb, String fields) {
    DataObject command =
        DataObject.empty().put("type", 1).put("name", verb).put("options", options(fields));
    typed(
        words,
        DataObject.empty().put("type", 2).put("name", "alerts").put("options", list(command)));
  }

  private void filledIn(String words, String verb, String fields) {
    typed(
        words, DataObject.empty().put("type", 1).put("name", verb).put("options", options(fields)));
  }

  private static DataArray options(String fields) {
    DataArray options = DataArray.empty();
    for (String field : fields.split(" ")) {
      if (!field.isEmpty()) {
        String[] parts = field.split("=", 2);
        options.add(option(parts[0], parts[1].replace('+', ' ')));
      }
    }
    return options;
  }

  private void typed(String words, DataObject filledIn) {
    people.slash(filledIn);

    ChatEvent.Commanded commanded = intake.next(ChatEvent.Commanded.class);
    assertThat(commanded.words()).isEqualTo(words);
    assertThat(new CommandParser().parse(words)).isInstanceOf(Parsed.Understood.class);
  }

  @Test
  void whatAnInteractionLacksAndWeNeverLookAtStopsNothing() {
    start();
    DataObject help = DataObject.empty().put("type", 1).put("name", "help").putNull("options");
    DataObject data =
        DataObject.empty()
            .put("id", next())
            .put("name", "hearsay")
            .put("type", 1)
            .put("options", list(help));
    DataObject nulls = people.interaction(2, data);
    for (String field :
        List.of("context", "authorizing_integration_owners", "entitlements", "locale", "channel")) {
      nulls.putNull(field);
    }
    people.send("INTERACTION_CREATE", nulls);
    assertThat(intake.next(ChatEvent.Commanded.class).words()).isEqualTo("help");

    DataObject bare = people.interaction(2, data);
    for (String field :
        List.of(
            "context",
            "authorizing_integration_owners",
            "entitlements",
            "locale",
            "channel",
            "guild",
            "app_permissions")) {
      bare.remove(field);
    }
    people.send("INTERACTION_CREATE", bare);
    ChatEvent.Commanded commanded = intake.next(ChatEvent.Commanded.class);
    assertThat(commanded.words()).isEqualTo("help");
    assertThat(commanded.channel()).isEqualTo(people.channel());
  }

  @Test
  void whoMayManageIsReadFromWhatDiscordSent() {
    start();
    people.as(MODERATOR).command("status");
    assertThat(intake.next(ChatEvent.Commanded.class).by()).isEqualTo(new Person(MODERATOR, true));
    people.as(ADMIN).command("status");
    assertThat(intake.next(ChatEvent.Commanded.class).by())
        .isEqualTo(new Person(ADMIN, true, true));
    people.as(ADA).command("status");
    assertThat(intake.next(ChatEvent.Commanded.class).by()).isEqualTo(new Person(ADA, false));
    people.in(DIRECT, 1).command("status");
    ChatEvent.Commanded direct = intake.next(ChatEvent.Commanded.class);
    assertThat(direct.by()).isEqualTo(new Person(ADA, true, true));
    assertThat(direct.channel().workspace()).isEqualTo("direct-" + DIRECT);
  }

  @Test
  void onlyASummaryForAllIsAnnouncedToAll() {
    start();
    people.command("status");
    assertThat(acknowledged(1)).isEqualTo(EPHEMERAL);
    people.command("summary " + LINK + " here");
    assertThat(acknowledged(2)).isZero();
    people.command("summary nonsense here");
    assertThat(acknowledged(3)).isEqualTo(EPHEMERAL);
  }

  private int acknowledged(int number) {
    DataObject callback = people.discord.await("POST", CALLBACK, number).body();
    assertThat(callback.getInt("type")).isEqualTo(DEFERRED_MESSAGE);
    return callback.optObject("data").map(data -> data.getInt("flags", 0)).orElse(0);
  }

  @Test
  void aSlowDiskDoesNotKeepDiscordWaiting() {
    CountDownLatch disk = new CountDownLatch(1);
    people
        .platform()
        .start(
            event -> {
              await(disk);
              return intake.accept(event);
            });
    people.command("status");

    assertThat(acknowledged(1)).isEqualTo(EPHEMERAL);
    disk.countDown();
    assertThat(intake.next(ChatEvent.Commanded.class).words()).isEqualTo("status");
  }

  @Test
  void anAcknowledgementThatDiscordDroppedIsSentAgain() {
    start();
    people.discord.fail("POST", CALLBACK, 1, 500, null, "");
    people.command("status");

    people.discord.await("POST", CALLBACK, 2);
    assertThat(intake.next(ChatEvent.Commanded.class).words()).isEqualTo("status");
  }

  @Test
  void whenThereIsNoRoomThePersonIsTold() {
    people.platform().start(event -> Intake.Acceptance.BUSY);
    people.command("status");
    Call told = people.discord.await("PATCH", ORIGINAL, 1);

    assertThat(MessageJson.text(told.body())).contains("busy").contains("about 2 minutes");
  }

  @Test
  void whenThereIsNoRoomAPublicCommandIsToldPrivately() {
    people.platform().start(event -> Intake.Acceptance.BUSY);
    people.command("summary " + LINK + " here");
    Call told = people.discord.await("POST", "webhooks/\\d+/[^/]+", 1);

    assertThat(told.body().getInt("flags") & EPHEMERAL).isEqualTo(EPHEMERAL);
    assertThat(people.discord.calls("DELETE", ORIGINAL)).hasSize(1);
  }

  @Test
  void messageActionsCarryTheLinksAndTheMessage() {
    start();
    String message = next();
    DataObject target = people.written(message, people.author(), "See " + LINK + " and more");
    people.choose("Check sources", target);
    people.choose("Summarise for me", target);
    people.choose("Check sources", people.written(next(), people.author(), "no link"));

    ChatEvent.Commanded check = intake.next(ChatEvent.Commanded.class);
    assertThat(check.words()).isEqualTo("sources " + LINK);
    assertThat(check.about()).isEqualTo(new MessageRef(people.channel(), message, null));
    ChatEvent.Commanded summarise = intake.next(ChatEvent.Commanded.class);
    assertThat(new CommandParser().parse(summarise.words()))
        .isEqualTo(
            new Parsed.Understood(new Command.Summary(List.of(LINK), Command.Audience.PRIVATE)));
    assertThat(intake.next(ChatEvent.Commanded.class).words()).isEqualTo("sources");
  }

  @Test
  void aChoiceFromTheMenuIsAPress() {
    start();
    people.choose(ours(next()), "EXPORT:r1");

    ChatEvent.Pressed pressed = intake.next(ChatEvent.Pressed.class);
    assertThat(pressed.action()).isEqualTo(new Action(Action.Verb.EXPORT, "r1"));
    assertThat(acknowledged(1)).isEqualTo(EPHEMERAL);
  }

  @Test
  void aButtonOnAPrivatePageTurnsThatPage() {
    start();
    people.pressOn(ours(next()).put("flags", EPHEMERAL), "ATTRIBUTIONS:r1:relayed");

    ChatEvent.Pressed pressed = intake.next(ChatEvent.Pressed.class);
    assertThat(pressed.on()).isNull();
    assertThat(people.discord.await("POST", CALLBACK, 1).body().getInt("type"))
        .isEqualTo(DEFERRED_EDIT);
    assertThat(people.platform().deliver(answer(pressed, Reply.say("Relayed: 3"))))
        .isEqualTo(new Delivery.Sent(null));
    assertThat(MessageJson.text(people.discord.calls("PATCH", ORIGINAL).get(0).body()))
        .isEqualTo("Relayed: 3");
  }

  @Test
  void aButtonThatIsNotOursIsPutAside() {
    start();
    people.pressOn(ours(next()), "some-older-button");
    people.command("status");

    assertThat(people.discord.await("POST", CALLBACK, 1).body().getInt("type"))
        .isEqualTo(DEFERRED_EDIT);
    intake.next(ChatEvent.Commanded.class);
  }

  @Test
  void whileSomebodyTypesChoicesAreOffered() {
    start();
    DataObject typing = option("of", "ferr").put("focused", true);
    DataObject data =
        DataObject.empty()
            .put("id", next())
            .put("name", "hearsay")
            .put("type", 1)
            .put(
                "options",
                list(
                    DataObject.empty()
                        .put("type", 1)
                        .put("name", "sources")
                        .put("options", list(typing))));
    people.send("INTERACTION_CREATE", people.interaction(4, data));

    DataArray choices =
        people.discord.await("POST", CALLBACK, 1).body().getObject("data").getArray("choices");
    assertThat(choices.length()).isEqualTo(2);
    assertThat(choices.getObject(0).getString("value")).isEqualTo("sources/report/ferr");
    assertThat(choices.getObject(1).getString("name")).hasSize(100).endsWith("…");
  }

  @Test
  void afterFifteenMinutesAPublicAnswerGoesToTheChannel() {
    start();
    people.command("summary " + LINK + " here");
    ChatEvent.Commanded commanded = intake.next(ChatEvent.Commanded.class);
    people.discord.await("POST", CALLBACK, 1);
    people.discord.fail(
        "PATCH", ORIGINAL, 1, 401, null, "{\"code\":50027,\"message\":\"Invalid Webhook Token\"}");

    Delivery delivery =
        people
            .platform()
            .deliver(
                new Dispatch.Answer(
                    "k1",
                    commanded.channel(),
                    commanded.answerTo(),
                    false,
                    Reply.say("Key claims")));

    assertThat(delivery).isInstanceOf(Delivery.Sent.class);
    assertThat(people.discord.calls("POST", "channels/" + GENERAL + "/messages")).hasSize(1);
  }

  @Test
  void afterFifteenMinutesAPrivateAnswerGoesNowhere() {
    start();
    people.command("status");
    ChatEvent.Commanded commanded = intake.next(ChatEvent.Commanded.class);
    people.discord.await("POST", CALLBACK, 1);
    people.discord.fail(
        "PATCH", ORIGINAL, 1, 404, null, "{\"code\":10015,\"message\":\"Unknown Webhook\"}");

    assertThat(people.platform().deliver(answer(commanded, "Fine")))
        .isEqualTo(new Delivery.Never("Discord takes private answers for 15 minutes only"));
    assertThat(people.discord.calls("POST", "channels/\\d+/messages")).isEmpty();
  }

  @Test
  void aPrivateAnswerToAPublicCommandStaysPrivate() {
    start();
    people.command("summary " + LINK + " here");
    ChatEvent.Commanded commanded = intake.next(ChatEvent.Commanded.class);

    assertThat(people.platform().deliver(answer(commanded, "This page is no article.")))
        .isEqualTo(new Delivery.Sent(null));
    assertThat(people.discord.server.followUps)
        .singleElement()
        .satisfies(told -> assertThat(told.getInt("flags") & EPHEMERAL).isEqualTo(EPHEMERAL));
  }

  @Test
  void whereWeAreNoMemberAPublicAnswerFollowsTheCommand() {
    start();
    people.command("status");
    ChatEvent.Commanded commanded = intake.next(ChatEvent.Commanded.class);
    people.discord.fail(
        "POST",
        "channels/\\d+/messages",
        1,
        403,
        null,
        "{\"code\":50001,\"message\":\"Missing Access\"}");

    Delivery delivery =
        people
            .platform()
            .deliver(
                new Dispatch.Answer(
                    "k1",
                    commanded.channel(),
                    commanded.answerTo(),
                    false,
                    Reply.say("Key claims")));

    assertThat(delivery).isInstanceOf(Delivery.Sent.class);
    assertThat(people.discord.server.followUps).hasSize(1);
  }

  private static DataObject ours(String id) {
    return FakeServer.message(id, GENERAL, FakeServer.user(FakeServer.SELF, "Hearsay", true), "");
  }

  private static Dispatch answer(ChatEvent.Pressed pressed, Reply reply) {
    return new Dispatch.Answer("k1", pressed.channel(), pressed.answerTo(), true, reply);
  }

  private static Dispatch answer(ChatEvent.Commanded commanded, String sentence) {
    return new Dispatch.Answer(
        "k1", commanded.channel(), commanded.answerTo(), true, Reply.say(sentence));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
