package org.hearsay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.chat.slack.SlackPeople.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.chat.Action;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.ChatPlatformContract.Recorder;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Intake.Acceptance;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Button;
import org.hearsay.chat.Reply.Line;
import org.hearsay.chat.Reply.Piece;
import org.hearsay.chat.Reply.Style;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackModalsTest {
  private static final Reply REPLY =
      new Reply(
          List.of(new Line(Style.PLAIN, List.of(new Piece.Words("One claim")))),
          List.of(
              new Button.Press("All 3 attributions", new Action(Action.Verb.ATTRIBUTIONS, "r1a2"))),
          List.of(
              new Button.Press("Export JSON", new Action(Action.Verb.EXPORT, "r1a2")),
              new Button.Press("Remove", new Action(Action.Verb.REMOVE_REPLY, "r1a2"))));
  private static final Reply FILTERED =
      new Reply(
          List.of(new Line(Style.ITEM, List.of(new Piece.Quoted("it sank")))),
          List.of(
              new Button.Press("Unnamed", new Action(Action.Verb.ATTRIBUTIONS, "r1a2:unnamed"))),
          List.of());

  private final Recorder intake = new Recorder();
  private SlackPeople people;
  private FakeSlack slack;
  private String message;

  @BeforeEach
  void start() throws Exception {
    people = new SlackPeople(SlackPeople.SOCKET);
    slack = people.slack;
    people.platform.start(intake);
    Delivery posted = people.platform.deliver(new Dispatch.Post("k1", people.channel(), REPLY));
    message = Objects.requireNonNull(((Delivery.Sent) posted).message());
  }

  @AfterEach
  void stop() {
    people.close();
  }

  @Test
  void allAttributionsOpenInAModalThatTheAnswerFills() {
    people.press(message, "All 3 attributions");
    assertThat(slack.calls("views.open")).hasSize(1);
    assertThat(slack.calls("views.open").get(0).fields().get("view")).contains("Reading …");
    ChatEvent.Pressed pressed = intake.next(ChatEvent.Pressed.class);
    assertThat(answer(pressed, FILTERED)).isInstanceOf(Delivery.Sent.class);
    FakeSlack.Call update = slack.calls("views.update").get(0);
    assertThat(update.fields()).containsEntry("view_id", "V0MODAL");
    assertThat(update.fields().get("view")).contains("“it sank”").contains("Unnamed");
    assertThat(slack.responses).isEmpty();
  }

  @Test
  void aFilterInTheModalIsPressedAndFillsTheSameModal() {
    people.press(message, "All 3 attributions");
    answer(intake.next(ChatEvent.Pressed.class), FILTERED);
    JsonObject view = slack.calls("views.update").get(0).json("view").getAsJsonObject();
    view.addProperty("id", "V0MODAL");
    JsonArray blocks = view.getAsJsonArray("blocks");
    JsonObject payload =
        people.blockActions(
            SlackPeople.element(blocks, "Unnamed"), json("{'type':'view','view_id':'V0MODAL'}"));
    payload.remove("response_url");
    payload.add("view", view);
    people.send("interactive", payload);
    ChatEvent.Pressed filtered = intake.next(ChatEvent.Pressed.class);
    assertThat(filtered.action()).isEqualTo(new Action(Action.Verb.ATTRIBUTIONS, "r1a2:unnamed"));
    assertThat(filtered.channel()).isEqualTo(people.channel());
    assertThat(filtered.on()).isNull();
    answer(filtered, FILTERED);
    assertThat(slack.calls("views.open")).hasSize(1);
    assertThat(slack.calls("views.update")).hasSize(2);
  }

  @Test
  void aSelectInAViewIsPressedToo() {
    JsonObject action =
        json(
            "{'type':'static_select','action_id':'filter','selected_option':{'value':'ATTRIBUTIONS:r1a2:hedged','text':{'type':'plain_text','text':'x'}}}");
    JsonObject payload = people.blockActions(action, json("{'type':'view','view_id':'V1'}"));
    payload.add(
        "view",
        json("{'id':'V1','type':'modal','private_metadata':'C024BE91L','state':{'values':{}}}"));
    people.send("interactive", payload);
    assertThat(intake.next(ChatEvent.Pressed.class).action().subject()).isEqualTo("r1a2:hedged");
  }

  @Test
  void whereNoModalOpensTheAnswerIsAPrivateMessage() {
    slack.next("views.open", FakeSlack.error("expired_trigger_id"));
    people.press(message, "All 3 attributions");
    answer(intake.next(ChatEvent.Pressed.class), FILTERED);
    assertThat(people.whispered()).last().asString().contains("it sank");
    assertThat(slack.calls("views.update")).isEmpty();
  }

  @Test
  void aClosedModalGetsNoAnswer() {
    people.press(message, "All 3 attributions");
    slack.next("views.update", FakeSlack.error("not_found"));
    assertThat(answer(intake.next(ChatEvent.Pressed.class), FILTERED))
        .isEqualTo(new Delivery.Never("the window was closed"));
  }

  @Test
  void choicesOfTheMenuArePressedToo() {
    people.press(message, "Export JSON");
    ChatEvent.Pressed pressed = intake.next(ChatEvent.Pressed.class);
    assertThat(pressed.action()).isEqualTo(new Action(Action.Verb.EXPORT, "r1a2"));
    assertThat(slack.calls("views.open")).isEmpty();
  }

  @Test
  void undoIsAnsweredInPlaceOfThePrivateMessage() {
    JsonObject payload =
        people.blockActions(
            json("{'type':'button','action_id':'x','value':'UNDO:a1'}"),
            json("{'type':'message','is_ephemeral':true,'message_ts':'1.1'}"));
    people.send("interactive", payload);
    ChatEvent.Pressed pressed = intake.next(ChatEvent.Pressed.class);
    assertThat(pressed.on()).isNull();
    answer(pressed, Reply.say("Back again."));
    assertThat(slack.responses.get(0).get("replace_original").getAsBoolean()).isTrue();
  }

  @Test
  void aButtonThatOpensAPageIsNothingToUs() {
    JsonObject payload =
        people.blockActions(
            json("{'type':'button','action_id':'x','url':'https://h.example/r/1'}"),
            json("{'type':'message','is_ephemeral':false,'message_ts':'1.1'}"));
    people.send("interactive", payload);
    people.press(message, "Remove");
    assertThat(intake.next(ChatEvent.Pressed.class).action().verb())
        .isEqualTo(Action.Verb.REMOVE_REPLY);
  }

  @Test
  void aPersonWhosePressIsNotTakenIsTold() throws Exception {
    people.platform.start(event -> Acceptance.BUSY);
    people.press(message, "All 3 attributions");
    assertThat(slack.await("views.update").fields().get("view")).contains("about 2 minutes");
  }

  @Test
  void theHomeTabShowsWhatItIsGiven() throws Exception {
    people.event(json("{'type':'app_home_opened','user':'U1','tab':'home','channel':'D1'}"));
    Map<String, String> fields = slack.await("views.publish").fields();
    assertThat(fields).containsEntry("user_id", "U1");
    assertThat(fields.get("view")).contains("\"type\":\"home\"").contains("Home of T024BE7LD");
  }

  private Delivery answer(ChatEvent.Pressed pressed, Reply reply) {
    return people.platform.deliver(
        new Dispatch.Answer(
            "k" + pressed.id().hashCode(), pressed.channel(), pressed.answerTo(), true, reply));
  }
}
