package org.hearsay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.chat.slack.SlackPeople.json;

import com.google.gson.JsonObject;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.ChatPlatformContract.Recorder;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Slack alone does. */
class SlackEventsTest {
  private static final String LINK = "<https://gazette.example/ferry>";
  private final Recorder intake = new Recorder();
  private SlackPeople people;

  @BeforeEach
  void start() throws Exception {
    people = new SlackPeople(SlackPeople.SOCKET);
    people.platform.start(intake);
  }

  @AfterEach
  void stop() {
    people.close();
  }

  @Test
  void aMentionIsOneEventThoughItComesTwice() {
    String both = "'text':'<@U0HEARSAY> summary " + LINK + "','user':'U1','ts':'1795340000.000200'";
    event("{'type':'app_mention'," + both + "}");
    event("{'type':'message'," + both + "}");
    ChatEvent.Posted posted = intake.next(ChatEvent.Posted.class);
    assertThat(posted.mention()).isEqualTo("summary https://gazette.example/ferry");
    assertThat(posted.at()).isEqualTo("2026-11-22T09:33:20.000200Z");
    assertNothingMore();
  }

  @Test
  void aMessageOfRichTextAloneIsReadAsItsText() {
    event(
        "{'type':'message','user':'U1','ts':'8.1','blocks':[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'link','url':'https://gazette.example/ferry'},{'type':'text','text':'"
            + " nohearsay'}]}]}]}");
    ChatEvent.Posted silenced = intake.next(ChatEvent.Posted.class);
    assertThat(silenced.links()).containsExactly("https://gazette.example/ferry");
    assertThat(silenced.silenced()).isTrue();
    event(
        "{'type':'app_mention','user':'U1','text':'','ts':'8.2','blocks':[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'user','user_id':'U0HEARSAY'},{'type':'text','text':'"
            + " help'}]}]}]}");
    assertThat(intake.next(ChatEvent.Posted.class).mention()).isEqualTo("help");
  }

  @Test
  void whatBoltCannotReadIsAcknowledgedAndForgotten() {
    people.send("events_api", json("{'type':'event_callback','team_id':'T1'}"));
    people.send("events_api", json("{'type':'event_callback','team_id':'T1','event':{}}"));
    assertNothingMore();
  }

  @Test
  void aLinkThatIsStillBeingTypedIsNotRead() {
    event(
        "{'type':'link_shared','user':'U1','message_ts':'Ucomposer-1','source':'composer','unfurl_id':'C1','is_bot_user_member':false,'links':[{'url':'https://gazette.example/ferry'}]}");
    assertNothingMore();
  }

  @Test
  void whereNoMessageIsTakenTheReplyIsThePreviewOfTheLink() throws Exception {
    event(
        "{'type':'link_shared','user':'U1','message_ts':'9.1','source':'conversations_history','is_bot_user_member':false,'links':[{'url':'https://gazette.example/ferry'}]}");
    ChatEvent.Posted shared = intake.next(ChatEvent.Posted.class);
    people.slack.next("chat.postMessage", FakeSlack.error("not_in_channel"));

    assertThat(
            people.platform.deliver(
                new Dispatch.PostUnder(
                    "k1", shared.message(), Reply.say("One claim"), shared.links().get(0))))
        .isEqualTo(new Delivery.Sent(null));
    FakeSlack.Call unfurl = people.slack.await("chat.unfurl");
    assertThat(unfurl.fields()).containsEntry("ts", "9.1");
    assertThat(unfurl.fields().get("unfurls"))
        .contains("https://gazette.example/ferry", "One claim");
  }

  @Test
  void afterARestartAPreviewIsStillTheReply() throws Exception {
    MessageRef message = new MessageRef(people.channel(), "9.2", null);
    String link = "https://gazette.example/a?x=1&y=2";
    people.slack.next("chat.postMessage", FakeSlack.error("not_in_channel"));
    people.slack.next("chat.unfurl", FakeSlack.error("cannot_unfurl_url"));

    assertThat(
            people.platform.deliver(
                new Dispatch.PostUnder("k2", message, Reply.say("One claim"), link)))
        .isEqualTo(new Delivery.Sent(null));
    assertThat(people.slack.calls("chat.unfurl"))
        .extracting(call -> call.json("unfurls").getAsJsonObject().keySet().iterator().next())
        .containsExactly(link, "https://gazette.example/a?x=1&amp;y=2");
  }

  @Test
  void whereNoPreviewIsTakenEitherTheFirstRefusalCounts() {
    MessageRef message = new MessageRef(people.channel(), "9.3", null);
    people.slack.next("chat.postMessage", FakeSlack.error("not_in_channel"));
    people.slack.next("chat.unfurl", FakeSlack.error("cannot_unfurl_url"));

    assertThat(
            people.platform.deliver(
                new Dispatch.PostUnder("k3", message, Reply.say("One claim"), "https://a.example")))
        .isInstanceOfSatisfying(
            Delivery.Never.class, never -> assertThat(never.why()).contains("/invite @Hearsay"));
  }

  @Test
  void directMessagesNeedNoMention() {
    people.event(
        json(
            "{'type':'message','channel':'D1','channel_type':'im','user':'U1','text':'help','ts':'1.1'}"));
    ChatEvent.Posted posted = intake.next(ChatEvent.Posted.class);
    assertThat(posted.mention()).isEqualTo("help");
    assertThat(posted.links()).isEmpty();
  }

  @Test
  void aReplyInAThreadKnowsItsThread() {
    event("{'type':'message','user':'U1','text':'" + LINK + "','ts':'2.2','thread_ts':'2.1'}");
    assertThat(intake.next(ChatEvent.Posted.class).message())
        .isEqualTo(new MessageRef(people.channel(), "2.2", "2.1"));
  }

  @Test
  void filesBroadcastsAndSlashMeAreMessagesToo() {
    event(
        "{'type':'message','subtype':'file_share','user':'U1','text':'"
            + LINK
            + "','ts':'3.1','files':[{'id':'F1','is_odd':1}]}");
    event(
        "{'type':'message','subtype':'thread_broadcast','user':'U1','text':'"
            + LINK
            + "','ts':'3.2','thread_ts':'3.1'}");
    event("{'type':'message','subtype':'me_message','user':'U1','text':'" + LINK + "','ts':'3.3'}");
    for (String timestamp : new String[] {"3.1", "3.2", "3.3"}) {
      assertThat(intake.next(ChatEvent.Posted.class).message().message()).isEqualTo(timestamp);
    }
  }

  @Test
  void otherBotsAndSlackItselfAreIgnored() {
    event(
        "{'type':'message','subtype':'bot_message','bot_id':'B1','text':'"
            + LINK
            + "','ts':'4.1'}");
    event("{'type':'message','user':'U1','bot_id':'B1','text':'" + LINK + "','ts':'4.2'}");
    event("{'type':'message','user':'USLACKBOT','text':'" + LINK + "','ts':'4.3'}");
    event(
        "{'type':'message','subtype':'channel_join','user':'U1','text':'" + LINK + "','ts':'4.4'}");
    event("{'type':'message','text':'" + LINK + "','ts':'4.5'}");
    assertNothingMore();
  }

  @Test
  void aPreviewAddedBySlackIsNoEdit() {
    event(
        "{'type':'message','subtype':'message_changed','message':{'user':'U1','text':'"
            + LINK
            + "','ts':'5.1','attachments':[{'title':'x'}]},'previous_message':{'user':'U1','text':'"
            + LINK
            + "','ts':'5.1'}}");
    assertNothingMore();
  }

  @Test
  void whatIsLeftOfADeletedMessageWithRepliesIsADeletion() {
    event(
        "{'type':'message','subtype':'message_changed','event_ts':'6.9','message':{'subtype':'tombstone','user':'USLACKBOT','text':'This"
            + " message was"
            + " deleted.','ts':'6.1','thread_ts':'6.1'},'previous_message':{'user':'U1','text':'"
            + LINK
            + "','ts':'6.1','thread_ts':'6.1'}}");
    assertThat(intake.next(ChatEvent.Deleted.class).message())
        .isEqualTo(new MessageRef(people.channel(), "6.1", null));
  }

  @Test
  void ourOwnDeletionsAndEditsAreIgnored() {
    event(
        "{'type':'message','subtype':'message_deleted','deleted_ts':'7.1','previous_message':{'user':'U0HEARSAY','bot_id':'B0HEARSAY','ts':'7.1'}}");
    event(
        "{'type':'message','subtype':'message_changed','message':{'user':'U0HEARSAY','bot_id':'B0HEARSAY','text':'"
            + LINK
            + "','ts':'7.1'}}");
    assertNothingMore();
  }

  @Test
  void anEventWithoutAnIdIsTheSameWhenItComesAgain() {
    JsonObject payload =
        SlackPeople.envelope(
            json("{'type':'message','channel':'C1','user':'U1','text':'" + LINK + "','ts':'8.1'}"));
    payload.remove("event_id");
    payload.remove("event_time");
    people.send("events_api", payload);
    people.send("events_api", payload);
    assertThat(intake.next(ChatEvent.Posted.class).id()).isEqualTo("slack:C1:8.1");
    assertNothingMore();
  }

  @Test
  void whatWeDoNotKnowIsAcknowledgedAndLeftAlone() {
    event("{'type':'something_brand_new','x':[1,2]}");
    event(
        "{'type':'message','subtype':'brand_new_subtype','user':'U1','text':'"
            + LINK
            + "','ts':'9.1'}");
    event("{'type':'reaction_added','user':'U1','item':{'type':'message'}}");
    people.send("interactive", json("{'type':'brand_new_interaction','team':{'id':'T024BE7LD'}}"));
    people.send("slash_commands", json("{'command':'/hearsay','team_id':'T024BE7LD'}"));
    event(
        "{'type':'message','user':'U1','text':'','ts':'9.2','blocks':[{'type':'brand_new_block'},{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'link','url':'https://a.example/'},{'type':'wormhole'}]}]}]}");
    assertThat(intake.next(ChatEvent.Posted.class).links()).containsExactly("https://a.example/");
    assertNothingMore();
  }

  @Test
  void registeredSitesAreSeenWhereMessagesDoNotCome() {
    event(
        "{'type':'link_shared','user':'U1','message_ts':'10.1','is_bot_user_member':true,'links':[{'domain':'a.example','url':'https://a.example/'}]}");
    event(
        "{'type':'link_shared','user':'U1','message_ts':'10.2','is_bot_user_member':false,'links':[{'domain':'a.example','url':'https://a.example/x'}]}");
    ChatEvent.Posted posted = intake.next(ChatEvent.Posted.class);
    assertThat(posted.links()).containsExactly("https://a.example/x");
    assertThat(posted.message().message()).isEqualTo("10.2");
  }

  @Test
  void aMessageShortcutBringsTheMessagesLinks() {
    JsonObject payload = shortcut("check_sources");
    people.send("interactive", payload);
    ChatEvent.Commanded commanded = intake.next(ChatEvent.Commanded.class);
    assertThat(commanded.words())
        .isEqualTo("sources https://gazette.example/ferry https://b.example");
    assertThat(commanded.about()).isEqualTo(new MessageRef(people.channel(), "11.2", "11.1"));
    people.send("interactive", shortcut("summarise_for_me"));
    assertThat(intake.next(ChatEvent.Commanded.class).words()).startsWith("summary https://");
  }

  @Test
  void leavingAChannelIsNotLeavingTheWorkspace() {
    event("{'type':'channel_left','actor_id':'U1'}");
    ChatEvent.Removed left = intake.next(ChatEvent.Removed.class);
    assertThat(left.wholeWorkspace()).isFalse();
    assertThat(left.channel()).isEqualTo(people.channel());
    event("{'type':'tokens_revoked','tokens':{'oauth':['U1'],'bot':[]}}");
    event("{'type':'app_uninstalled'}");
    ChatEvent.Removed gone = intake.next(ChatEvent.Removed.class);
    assertThat(gone.wholeWorkspace()).isTrue();
    assertThat(gone.channel().workspace()).isEqualTo(FakeSlack.TEAM);
  }

  private JsonObject shortcut(String callback) {
    JsonObject payload =
        json(
            "{'type':'message_action','team':{'id':'T024BE7LD'},'user':{'id':'U1'},'channel':{'id':'C024BE91L'},'message_ts':'11.2'}");
    payload.addProperty("callback_id", callback);
    payload.addProperty("trigger_id", callback);
    payload.addProperty("response_url", people.slack.responseUrl());
    payload.add(
        "message",
        json(
            "{'type':'message','user':'U2','ts':'11.2','thread_ts':'11.1','text':'"
                + LINK
                + " and <https://b.example|b>'}"));
    return payload;
  }

  private void event(String event) {
    JsonObject payload = json(event);
    payload.addProperty("channel", FakeSlack.CHANNEL);
    people.event(payload);
  }

  /** The next event is the one that we post now. */
  private void assertNothingMore() {
    String last = people.post("https://last.example/");
    assertThat(intake.next(ChatEvent.Posted.class).message().message()).isEqualTo(last);
  }
}
