package org.hearsay.chat.discord;

import static org.hearsay.chat.discord.FakeServer.ADA;
import static org.hearsay.chat.discord.FakeServer.APPLICATION;
import static org.hearsay.chat.discord.FakeServer.GENERAL;
import static org.hearsay.chat.discord.FakeServer.GUILD;
import static org.hearsay.chat.discord.FakeServer.SELF;
import static org.hearsay.chat.discord.FakeServer.next;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChatPlatform;
import org.hearsay.chat.ChatPlatformContract.Harness;
import org.hearsay.chat.ChatPlatformContract.Shown;
import org.hearsay.chat.Suggestions;
import org.jspecify.annotations.Nullable;

/** Ada and a moderator in the channel "general" of the fake Discord. */
final class DiscordPeople implements Harness {
  private static final String STRANGER = "1313370000000000777";
  final FakeDiscord discord = new FakeDiscord();
  private final DiscordPlatform platform;
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private String lastType = "";
  private DataObject lastData = DataObject.empty();
  private String where = GENERAL;
  private int whereType;
  private String who = ADA;

  DiscordPeople(DiscordRenderer.Form form) {
    this(form, (channel, by, verb, field, typed) -> List.of());
  }

  DiscordPeople(DiscordRenderer.Form form, Suggestions suggestions) {
    platform = new DiscordPlatform(discord.settings(form), suggestions, Clock.systemUTC());
  }

  @Override
  public ChatPlatform platform() {
    return platform;
  }

  /** From now on things happen in this channel: 0 for text, 11 for a thread, 1 for direct. */
  DiscordPeople in(String channel, int type) {
    where = channel;
    whereType = type;
    return this;
  }

  DiscordPeople as(String person) {
    who = person;
    return this;
  }

  @Override
  public ChannelRef channel() {
    return new ChannelRef("discord", whereType == 1 ? "direct-" + where : GUILD, where);
  }

  @Override
  public ChannelRef nowhere() {
    return new ChannelRef("discord", GUILD, "4040000000000000001");
  }

  void send(String type, DataObject data) {
    lastType = type;
    lastData = data;
    discord.gateway.dispatch(type, data);
  }

  DataObject written(String id, DataObject author, String text) {
    DataObject message = FakeServer.message(id, where, author, text);
    if (whereType != 1) {
      message
          .put("guild_id", GUILD)
          .put("member", FakeServer.member(who, "ada", false).remove("user"));
    }
    return message;
  }

  DataObject author() {
    return FakeServer.user(who, "ada", false);
  }

  @Override
  public String post(String text) {
    String id = next();
    send("MESSAGE_CREATE", written(id, author(), text));
    return id;
  }

  @Override
  public void echo(String text) {
    send("MESSAGE_CREATE", written(next(), FakeServer.user(SELF, "Hearsay", true), text));
  }

  @Override
  public void edit(String message, String text) {
    send(
        "MESSAGE_UPDATE",
        written(message, author(), text)
            .put("edited_timestamp", "2026-11-01T10:05:00.000000+00:00"));
  }

  @Override
  public void delete(String message) {
    DataObject gone = DataObject.empty().put("id", message).put("channel_id", where);
    send("MESSAGE_DELETE", whereType == 1 ? gone : gone.put("guild_id", GUILD));
  }

  @Override
  public void redeliver() {
    discord.gateway.dispatch(lastType, lastData);
  }

  /** As a person fills in the fields of the subcommand. */
  @Override
  public void command(String words) {
    String[] word = words.split(" ", 3);
    DataObject verb = DataObject.empty().put("type", 1).put("name", word[0]);
    switch (word[0]) {
      case "alerts" -> {
        DataObject add = DataObject.empty().put("type", 1).put("name", word[1]);
        add.put("options", FakeServer.list(option("filter", word[2])));
        verb.put("type", 2).put("options", FakeServer.list(add));
      }
      case "summary" -> {
        DataArray options = FakeServer.list(option("url", word[1]));
        if (word.length > 2) {
          options.add(option("show", word[2]));
        }
        verb.put("options", options);
      }
      case "settings" -> verb.put("options", fields(words.split(" ")));
      case "forget" -> {
        DataArray options = FakeServer.list(option("what", word[1]));
        verb.put("options", word.length > 2 ? options.add(option("report", word[2])) : options);
      }
      default -> verb.put("options", DataArray.empty());
    }
    slash(verb);
  }

  /** "settings workspace auto off": the fields where and auto are filled in. */
  private static DataArray fields(String[] words) {
    DataArray options = DataArray.empty();
    int at = 1;
    if (words.length > at && words[at].equals("workspace")) {
      options.add(option("where", words[at++]));
    }
    if (words.length > at && words[at].equals("reset")) {
      return options.add(option("reset", "reset"));
    }
    for (; at + 1 < words.length; at += 2) {
      options.add(option(words[at], words[at + 1]));
    }
    return options;
  }

  @Override
  public void commandAsAdmin(String words) {
    String before = who;
    who = FakeServer.ADMIN;
    command(words);
    who = before;
  }

  void slash(DataObject subcommand) {
    DataObject data =
        DataObject.empty()
            .put("id", next())
            .put("name", "hearsay")
            .put("type", 1)
            .put("options", FakeServer.list(subcommand));
    send("INTERACTION_CREATE", interaction(2, data));
  }

  static DataObject option(String name, String value) {
    return DataObject.empty().put("type", 3).put("name", name).put("value", value);
  }

  /** Chooses a message action on {@code target}. */
  void choose(String action, DataObject target) {
    String id = target.getString("id");
    DataObject data =
        DataObject.empty()
            .put("id", next())
            .put("name", action)
            .put("type", 3)
            .put("target_id", id)
            .put(
                "resolved", DataObject.empty().put("messages", DataObject.empty().put(id, target)));
    send("INTERACTION_CREATE", interaction(2, data));
  }

  DataObject interaction(int type, DataObject data) {
    String token = "interaction-token:" + next();
    tokens.add(token);
    DataObject interaction =
        DataObject.empty()
            .put("id", next())
            .put("application_id", APPLICATION)
            .put("type", type)
            .put("token", token)
            .put("version", 1)
            .put("data", data)
            .put("channel_id", where)
            .put("channel", FakeServer.channel(where, whereType, "general").put("permissions", "0"))
            .put("locale", "en-GB")
            .put("entitlements", DataArray.empty())
            .put("authorizing_integration_owners", DataObject.empty().put("0", GUILD))
            .put("context", whereType == 1 ? 1 : 0)
            .put("app_permissions", "2147483647");
    if (whereType == 1) {
      return interaction.put("user", author());
    }
    String permissions =
        Map.of(FakeServer.MODERATOR, "68624", FakeServer.ADMIN, "68640").getOrDefault(who, "68608");
    return interaction
        .put("guild_id", GUILD)
        .put(
            "guild",
            DataObject.empty()
                .put("id", GUILD)
                .put("locale", "en-GB")
                .put("features", DataArray.empty()))
        .put("member", FakeServer.member(who, "ada", false).put("permissions", permissions));
  }

  @Override
  public void press(String message, String label) {
    DataObject pressed = discord.server.messages.get(message);
    if (pressed == null) {
      throw new AssertionError("There is no message " + message);
    }
    Optional<String> chosen = option(pressed, label);
    if (chosen.isPresent()) {
      choose(pressed, chosen.get());
    } else {
      pressOn(pressed, button(pressed, label));
    }
  }

  @Override
  public void pressAsSomebodyElse(String message, String label) {
    String before = who;
    who = STRANGER;
    press(message, label);
    who = before;
  }

  @Override
  public void breakLine() {
    discord.gateway.cutConnection();
    discord.gateway.awaitResume();
  }

  private static Optional<String> option(DataObject message, String label) {
    return rows(message).stream()
        .flatMap(
            row ->
                row.optArray("components").orElseGet(DataArray::empty).stream(DataArray::getObject))
        .flatMap(
            menu ->
                menu.optArray("options").orElseGet(DataArray::empty).stream(DataArray::getObject))
        .filter(option -> label.equals(option.getString("label")))
        .map(option -> option.getString("value"))
        .findFirst();
  }

  void pressOn(DataObject message, String customId) {
    DataObject data =
        DataObject.empty().put("custom_id", customId).put("component_type", 2).put("id", 3);
    send("INTERACTION_CREATE", interaction(3, data).put("message", message));
  }

  void choose(DataObject message, String value) {
    DataObject data =
        DataObject.empty()
            .put("custom_id", "menu")
            .put("component_type", 3)
            .put("values", DataArray.empty().add(value));
    send("INTERACTION_CREATE", interaction(3, data).put("message", message));
  }

  private static String button(DataObject message, String label) {
    return rows(message).stream()
        .flatMap(
            row ->
                row.optArray("components").orElseGet(DataArray::empty).stream(DataArray::getObject))
        .filter(button -> label.equals(button.getString("label", null)))
        .map(button -> button.getString("custom_id"))
        .findFirst()
        .orElseThrow();
  }

  private static List<DataObject> rows(DataObject message) {
    return message.getArray("components").stream(DataArray::getObject).toList();
  }

  @Override
  public List<Shown> shown() {
    List<Shown> shown = new ArrayList<>();
    discord.server.messages.values().stream()
        .filter(message -> message.getString("channel_id").equals(where))
        .sorted(Comparator.comparing(message -> message.getString("id")))
        .forEach(message -> shown.add(shown(message, MessageJson.repliesTo(message))));
    for (DataObject answer : answers(false)) {
      shown.add(shown(answer, null));
    }
    return shown;
  }

  private static Shown shown(DataObject message, @Nullable String under) {
    return new Shown(message.getString("id"), under, MessageJson.text(message));
  }

  /** The thread on a message has the message's id. */
  @Override
  public List<Shown> thread(String message) {
    return in(message);
  }

  private List<Shown> in(String channel) {
    return discord.server.messages.values().stream()
        .filter(each -> each.getString("channel_id").equals(channel))
        .sorted(Comparator.comparing(each -> each.getString("id")))
        .map(each -> shown(each, channel))
        .toList();
  }

  @Override
  public String person() {
    return ADA;
  }

  @Override
  public List<String> told() {
    return in(FakeServer.DIRECT).stream().map(Shown::text).toList();
  }

  @Override
  public List<String> whispered() {
    return answers(true).stream().map(MessageJson::text).toList();
  }

  private List<DataObject> answers(boolean ephemeral) {
    return tokens.stream()
        .map(token -> discord.server.answers.get(token))
        .filter(answer -> answer != null && !answer.getBoolean("deleted", false))
        .filter(answer -> ephemeral == ((answer.getInt("first_flags") & 64) != 0))
        .toList();
  }

  @Override
  public void slowDown(Duration wait) {
    discord.fail(
        "POST",
        "channels/\\d+/messages",
        1,
        429,
        String.valueOf(wait.toSeconds()),
        "{\"message\":\"You are being rate limited.\",\"retry_after\":%d.0,\"global\":false}"
            .formatted(wait.toSeconds()));
  }

  @Override
  public void close() {
    platform.close();
    discord.close();
  }
}
