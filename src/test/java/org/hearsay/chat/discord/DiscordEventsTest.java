package org.hearsay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.chat.discord.FakeServer.ADA;
import static org.hearsay.chat.discord.FakeServer.DIRECT;
import static org.hearsay.chat.discord.FakeServer.GENERAL;
import static org.hearsay.chat.discord.FakeServer.GUILD;
import static org.hearsay.chat.discord.FakeServer.MODERATOR;
import static org.hearsay.chat.discord.FakeServer.OWNER;
import static org.hearsay.chat.discord.FakeServer.SELF;
import static org.hearsay.chat.discord.FakeServer.THREAD;
import static org.hearsay.chat.discord.FakeServer.next;

import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.ChatPlatformContract.Recorder;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Discord tells beyond what every platform tells. */
class DiscordEventsTest {
  private static final String LINK = "https://courier.example/ferry";
  private static final String LAST = "https://courier.example/last";

  private final Recorder intake = new Recorder();
  private final DiscordPeople people = new DiscordPeople(DiscordRenderer.Form.COMPONENTS);

  @BeforeEach
  void start() {
    people.platform().start(intake);
  }

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void aLinkInAThreadStandsInTheThread() {
    String message = people.in(THREAD, 11).post(LINK);

    assertThat(intake.next(ChatEvent.Posted.class).message())
        .isEqualTo(new MessageRef(new ChannelRef("discord", GUILD, THREAD), message, THREAD));
  }

  @Test
  void aForumPostIsAThreadThatBeginsWithItsMessage() {
    String post = next();
    people.send("THREAD_CREATE", people.discord.server.thread(post, FakeServer.FORUM));
    DataObject first =
        people.in(post, 11).written(post, people.author(), "The ferry " + LINK).put("position", 0);
    people.send("MESSAGE_CREATE", first);

    assertThat(intake.next(ChatEvent.Posted.class).message())
        .isEqualTo(new MessageRef(new ChannelRef("discord", GUILD, post), post, post));
  }

  @Test
  void aDirectMessageIsInNoServerAndItsWriterManagesIt() {
    people.in(DIRECT, 1).post(LINK);

    ChatEvent.Posted posted = intake.next(ChatEvent.Posted.class);
    assertThat(posted.channel()).isEqualTo(new ChannelRef("discord", "direct-" + DIRECT, DIRECT));
    assertThat(posted.by()).isEqualTo(new Person(ADA, true, true));
  }

  @Test
  void ourNameIsTakenOffTheWords() {
    people.post("Hello <@" + SELF + "> sources " + LINK);

    ChatEvent.Posted posted = intake.next(ChatEvent.Posted.class);
    assertThat(posted.mention()).isEqualTo("sources " + LINK);
    assertThat(posted.links()).containsExactly(LINK);
  }

  @Test
  void whoManagesTheChannelMaySetItUp() {
    people.as(OWNER).post(LINK);
    people.as(MODERATOR).post(LINK);
    people.as(ADA).post(LAST);

    assertThat(intake.next(ChatEvent.Posted.class).by()).isEqualTo(new Person(OWNER, true, true));
    assertThat(intake.next(ChatEvent.Posted.class).by()).isEqualTo(new Person(MODERATOR, true));
    assertThat(intake.next(ChatEvent.Posted.class).by()).isEqualTo(new Person(ADA, false));
  }

  @Test
  void botsWebhooksAndNoticesAreIgnored() {
    people.send(
        "MESSAGE_CREATE", people.written(next(), FakeServer.user(next(), "feeds", true), LINK));
    people.send(
        "MESSAGE_CREATE",
        people
            .written(next(), FakeServer.user(next(), "hook", false), LINK)
            .put("webhook_id", next()));
    people.send("MESSAGE_CREATE", people.written(next(), people.author(), LINK).put("type", 7));
    people.post(LAST);

    assertThat(intake.next(ChatEvent.Posted.class).links()).containsExactly(LAST);
  }

  @Test
  void aPreviewThatDiscordAddsIsNoEdit() {
    String message = people.post(LINK);
    intake.next(ChatEvent.Posted.class);
    people.send(
        "MESSAGE_UPDATE",
        people
            .written(message, people.author(), LINK)
            .put(
                "embeds",
                FakeServer.list(DataObject.empty().put("type", "link").put("url", LINK))));
    people.edit(message, LAST);

    assertThat(intake.next(ChatEvent.Edited.class).links()).containsExactly(LAST);
  }

  @Test
  void messagesDeletedTogetherAreDeletedOneByOne() {
    String first = people.post(LINK);
    String second = people.post(LAST);
    intake.next(ChatEvent.Posted.class);
    intake.next(ChatEvent.Posted.class);
    people.send(
        "MESSAGE_DELETE_BULK",
        DataObject.empty()
            .put("ids", DataArray.empty().add(first).add(second))
            .put("channel_id", GENERAL)
            .put("guild_id", GUILD));

    assertThat(intake.next(ChatEvent.Deleted.class).message().message()).isEqualTo(first);
    assertThat(intake.next(ChatEvent.Deleted.class).message().message()).isEqualTo(second);
  }

  @Test
  void leavingAServerIsToldForAllOfIt() {
    people.send("GUILD_DELETE", DataObject.empty().put("id", GUILD));

    ChatEvent.Removed removed = intake.next(ChatEvent.Removed.class);
    assertThat(removed.wholeWorkspace()).isTrue();
    assertThat(removed.channel().workspace()).isEqualTo(GUILD);
  }

  @Test
  void aServerThatIsDownForAMomentIsNotLeft() {
    people.send("GUILD_DELETE", DataObject.empty().put("id", GUILD).put("unavailable", true));
    people.discord.gateway.dispatch("GUILD_CREATE", people.discord.server.guild());
    people.post(LAST);

    assertThat(intake.next(ChatEvent.Posted.class).links()).containsExactly(LAST);
  }

  @Test
  void aDeletedChannelIsGone() {
    people.send("CHANNEL_DELETE", FakeServer.channel(GENERAL, 0, "general").put("guild_id", GUILD));

    ChatEvent.Removed removed = intake.next(ChatEvent.Removed.class);
    assertThat(removed.wholeWorkspace()).isFalse();
    assertThat(removed.channel()).isEqualTo(new ChannelRef("discord", GUILD, GENERAL));
  }

  @Test
  void whatDiscordWillInventTomorrowIsIgnored() {
    people.send("A_TYPE_FROM_THE_FUTURE", DataObject.empty().put("id", next()));
    people.send(
        "MESSAGE_CREATE",
        people
            .written(next(), people.author(), LAST)
            .put("shiny", DataObject.empty().put("x", DataArray.empty()))
            .put("flags", 1 << 29)
            .put("components", FakeServer.list(DataObject.empty().put("type", 99).put("id", 1))));

    assertThat(intake.next(ChatEvent.Posted.class).links()).containsExactly(LAST);
  }

  @Test
  void messagesInAThreadThatNobodyToldUsOfAreSeen() {
    String unheardOf = next();
    String message = people.in(unheardOf, 11).post(LINK);

    ChatEvent.Posted posted = intake.next(ChatEvent.Posted.class);
    assertThat(posted.channel()).isEqualTo(new ChannelRef("discord", GUILD, unheardOf));
    assertThat(posted.message().message()).isEqualTo(message);
    assertThat(posted.by()).isEqualTo(new Person(ADA, false));
  }

  @Test
  void messagesAreReadWhileTheirServerIsSaidToBeDown() {
    people.send("GUILD_DELETE", DataObject.empty().put("id", GUILD).put("unavailable", true));
    people.post(LAST);

    assertThat(intake.next(ChatEvent.Posted.class).links()).containsExactly(LAST);
  }

  @Test
  void onlyIdChannelAuthorAndWordsAreNeeded() {
    people.send(
        "MESSAGE_CREATE",
        DataObject.empty()
            .put("id", next())
            .put("channel_id", GENERAL)
            .put("guild_id", GUILD)
            .put("author", DataObject.empty().put("id", ADA).put("username", "ada"))
            .put("mentions", null)
            .put("embeds", null)
            .put("content", LINK));

    ChatEvent.Posted posted = intake.next(ChatEvent.Posted.class);
    assertThat(posted.links()).containsExactly(LINK);
    assertThat(posted.by()).isEqualTo(new Person(ADA, false));
  }

  @Test
  void directMessagesNeedNoMention() {
    people.in(DIRECT, 1).post("help");

    ChatEvent.Posted posted = intake.next(ChatEvent.Posted.class);
    assertThat(posted.mention()).isEqualTo("help");
    assertThat(posted.links()).isEmpty();
  }
}
