package org.hearsay.chat.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatPlatformContract.Harness;
import org.hearsay.chat.ChatPlatformContract.Shown;
import org.hearsay.chat.Reply;

/** People in a channel of {@link FakeSlack}, whose doings reach us by socket or by HTTP. */
final class SlackPeople implements Harness {
  static final String ADMIN = "U04ADMIN";
  static final Secret SIGNING_SECRET = new Secret("8f742231b10e8888abcd99yyyzzz85a5");

  final FakeSlack slack;
  final SlackPlatform platform;
  private final Line line;
  private String lastType = "";
  private JsonObject lastPayload = new JsonObject();

  /** How Slack reaches us. */
  interface Line {
    /** Sends; returns what we answered, or throws when Slack would send again. */
    String send(SlackPlatform platform, FakeSlack slack, String type, JsonObject payload)
        throws Exception;
  }

  static final Line SOCKET =
      (platform, slack, type, payload) ->
          slack.sockets.send(type, payload).get(10, TimeUnit.SECONDS).toString();

  static final Line HTTP =
      (platform, slack, type, payload) -> {
        SlackHttp.Answered answered = platform.http().answer(signed(type, payload));
        assertThat(answered.status()).isEqualTo(200);
        return answered.body();
      };

  SlackPeople(Line line) throws Exception {
    this.line = line;
    this.slack = new FakeSlack();
    this.platform =
        new SlackPlatform(
            new SlackSettings(
                new Secret(FakeSlack.BOT_TOKEN),
                line == SOCKET ? new Secret(FakeSlack.APP_TOKEN) : null,
                SIGNING_SECRET,
                null,
                null,
                slack.base(),
                line == SOCKET ? 2 : 1),
            new InstallationsInMemory(),
            workspace -> Reply.say("Home of " + workspace),
            Clock.systemUTC());
  }

  static SlackHttp.Asked signed(String type, JsonObject payload) {
    String body =
        switch (type) {
          case "events_api" -> payload.toString();
          case "interactive" -> "payload=" + URLEncoder.encode(payload.toString(), UTF_8);
          default -> {
            StringBuilder form = new StringBuilder();
            for (Map.Entry<String, JsonElement> field : payload.entrySet()) {
              form.append(form.isEmpty() ? "" : "&")
                  .append(field.getKey())
                  .append('=')
                  .append(URLEncoder.encode(field.getValue().getAsString(), UTF_8));
            }
            yield form.toString();
          }
        };
    String time = Long.toString(Clock.systemUTC().instant().getEpochSecond());
    String signature = new SignedRequests(SIGNING_SECRET, Clock.systemUTC()).signature(time, body);
    return new SlackHttp.Asked(
        "POST",
        SlackHttp.EVENTS,
        "",
        Map.of(
            "content-type",
            List.of(
                type.equals("events_api")
                    ? "application/json"
                    : "application/x-www-form-urlencoded"),
            "X-Slack-Request-Timestamp",
            List.of(time),
            "x-slack-signature",
            List.of(signature)),
        body);
  }

  /** Sends anything; returns what we answered. */
  String send(String type, JsonObject payload) {
    lastType = type;
    lastPayload = payload;
    try {
      return line.send(platform, slack, type, payload);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("not acknowledged: " + payload, e);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  String event(JsonObject event) {
    return send("events_api", envelope(event));
  }

  static JsonObject envelope(JsonObject event) {
    JsonObject payload = new JsonObject();
    payload.addProperty("type", "event_callback");
    payload.addProperty("team_id", FakeSlack.TEAM);
    payload.addProperty("api_app_id", "A0HEARSAY");
    payload.addProperty("event_id", "Ev" + UUID.randomUUID());
    payload.addProperty("event_time", Clock.systemUTC().instant().getEpochSecond());
    payload.addProperty("something_new", "x");
    payload.add("event", event);
    return payload;
  }

  static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }

  /** A message event as Slack sends it for what a person types. */
  JsonObject message(String text) {
    JsonObject event = json("{'type':'message','channel_type':'channel','brand_new':{'a':[1]}}");
    event.addProperty("user", FakeSlack.PERSON);
    event.addProperty("channel", FakeSlack.CHANNEL);
    event.addProperty("text", marked(text));
    return event;
  }

  /** As Slack marks up what is typed. */
  static String marked(String text) {
    return text.replace("&", "&amp;").replaceAll("(https?://\\S+)", "<$1>");
  }

  @Override
  public String post(String text) {
    JsonObject event = message(text);
    String timestamp = slack.add(event);
    event.addProperty("event_ts", timestamp);
    event(event.deepCopy());
    return timestamp;
  }

  @Override
  public void echo(String text) {
    JsonObject event = message(text);
    event.addProperty("user", FakeSlack.BOT_USER);
    event.addProperty("bot_id", "B0HEARSAY");
    event.addProperty("ts", slack.timestamp());
    event(event);
  }

  @Override
  public void edit(String message, String text) {
    JsonObject before = slack.message(message);
    slack.change(message, marked(text));
    JsonObject event = json("{'type':'message','subtype':'message_changed','hidden':true}");
    event.addProperty("channel", FakeSlack.CHANNEL);
    event.addProperty("ts", slack.timestamp());
    event.addProperty("event_ts", slack.timestamp());
    event.add("message", slack.message(message));
    event.add("previous_message", before);
    event(event);
  }

  @Override
  public void delete(String message) {
    JsonObject event = json("{'type':'message','subtype':'message_deleted','hidden':true}");
    event.addProperty("channel", FakeSlack.CHANNEL);
    event.addProperty("ts", slack.timestamp());
    event.addProperty("deleted_ts", message);
    event.add("previous_message", slack.message(message));
    slack.remove(message);
    event(event);
  }

  @Override
  public void breakLine() throws Exception {
    if (line == SOCKET) {
      slack.sockets.restart();
    }
  }

  @Override
  public void redeliver() {
    send(lastType, lastPayload);
  }

  @Override
  public void command(String words) {
    send("slash_commands", slash(words));
  }

  @Override
  public void commandAsAdmin(String words) {
    slack.admins.add(ADMIN);
    JsonObject payload = slash(words);
    payload.addProperty("user_id", ADMIN);
    send("slash_commands", payload);
  }

  JsonObject slash(String words) {
    JsonObject payload = json("{'command':'/hearsay','team_domain':'desk','user_name':'ada'}");
    payload.addProperty("team_id", FakeSlack.TEAM);
    payload.addProperty("channel_id", FakeSlack.CHANNEL);
    payload.addProperty("user_id", FakeSlack.PERSON);
    payload.addProperty("text", words.replace("&", "&amp;"));
    payload.addProperty("trigger_id", UUID.randomUUID().toString());
    payload.addProperty("response_url", slack.responseUrl());
    return payload;
  }

  @Override
  public void press(String message, String label) {
    press(message, label, FakeSlack.PERSON);
  }

  @Override
  public void pressAsSomebodyElse(String message, String label) {
    press(message, label, "U03STRANGER");
  }

  private void press(String message, String label, String person) {
    JsonObject shown = slack.message(message);
    JsonObject container = json("{'type':'message','is_ephemeral':false}");
    container.addProperty("message_ts", message);
    container.addProperty("channel_id", FakeSlack.CHANNEL);
    JsonObject payload = blockActions(element(shown.getAsJsonArray("blocks"), label), container);
    payload.add("message", shown);
    payload.getAsJsonObject("user").addProperty("id", person);
    send("interactive", payload);
  }

  JsonObject blockActions(JsonObject action, JsonObject container) {
    JsonObject payload = json("{'type':'block_actions','is_enterprise_install':false,'new':1}");
    payload.add("team", json("{'id':'" + FakeSlack.TEAM + "','domain':'desk'}"));
    payload.add("user", json("{'id':'" + FakeSlack.PERSON + "','username':'ada'}"));
    payload.add("container", container);
    payload.addProperty("trigger_id", UUID.randomUUID().toString());
    payload.addProperty("response_url", slack.responseUrl());
    if (container.get("type").getAsString().equals("message")) {
      payload.add("channel", json("{'id':'" + FakeSlack.CHANNEL + "','name':'desk'}"));
    }
    action.addProperty("action_ts", slack.timestamp());
    JsonArray actions = new JsonArray();
    actions.add(action);
    payload.add("actions", actions);
    return payload;
  }

  /** The button or choice with this label, as Slack sends it when it is used. */
  static JsonObject element(JsonArray blocks, String label) {
    for (JsonElement block : blocks) {
      JsonElement elements = block.getAsJsonObject().get("elements");
      if (block.getAsJsonObject().get("type").getAsString().equals("actions")) {
        for (JsonElement each : elements.getAsJsonArray()) {
          JsonObject element = each.getAsJsonObject().deepCopy();
          if (element.has("text")
              && label.equals(element.getAsJsonObject("text").get("text").getAsString())) {
            return element;
          }
          if (element.has("options")) {
            for (JsonElement option : element.getAsJsonArray("options")) {
              if (label.equals(
                  option.getAsJsonObject().getAsJsonObject("text").get("text").getAsString())) {
                element.remove("options");
                element.add("selected_option", option);
                return element;
              }
            }
          }
        }
      }
    }
    throw new AssertionError("nothing labelled " + label + " in " + blocks);
  }

  @Override
  public List<Shown> shown() {
    return slack.ours().stream()
        .map(
            message ->
                new Shown(
                    message.get("ts").getAsString(),
                    message.has("thread_ts") ? message.get("thread_ts").getAsString() : null,
                    message.get("text").getAsString()))
        .toList();
  }

  @Override
  public List<String> whispered() {
    return slack.whispered();
  }

  @Override
  public String person() {
    return FakeSlack.PERSON;
  }

  @Override
  public List<String> told() {
    return slack.told().stream().map(message -> message.get("text").getAsString()).toList();
  }

  @Override
  public void slowDown(Duration wait) {
    slack.next(
        "chat.postMessage",
        FakeSlack.status(
            429,
            Map.of("Retry-After", Long.toString(wait.toSeconds())),
            "{\"ok\":false,\"error\":\"ratelimited\"}"));
  }

  @Override
  public SlackPlatform platform() {
    return platform;
  }

  @Override
  public ChannelRef channel() {
    return new ChannelRef("slack", FakeSlack.TEAM, FakeSlack.CHANNEL);
  }

  @Override
  public ChannelRef nowhere() {
    return new ChannelRef("slack", FakeSlack.TEAM, "C0NOWHERE");
  }

  @Override
  public void close() {
    platform.close();
    slack.close();
  }
}
