package org.hearsay.chat.discord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What the fake Discord remembers: one server, its channels, messages and answers. */
final class FakeServer {
  static final String SELF = snowflake(1);
  static final String APPLICATION = SELF;
  static final String GUILD = snowflake(2);
  static final String GENERAL = snowflake(3);
  static final String FORUM = snowflake(4);
  static final String THREAD = snowflake(5);
  static final String ADA = snowflake(6);
  static final String MODERATOR = snowflake(7);

  static final String OWNER = snowflake(11);

  /** May manage the server. */
  static final String ADMIN = snowflake(10);

  static final String MODERATORS = snowflake(8);
  static final String DIRECT = snowflake(9);

  private static final Pattern MESSAGES = Pattern.compile("channels/(\\d+)/messages");
  private static final Pattern MESSAGE = Pattern.compile("channels/(\\d+)/messages/(\\d+)");
  private static final Pattern THREADS = Pattern.compile("channels/(\\d+)/messages/(\\d+)/threads");
  private static final Pattern ANSWER =
      Pattern.compile("webhooks/(\\d+)/([^/]+)/messages/@original");
  private static final Pattern FOLLOW_UP = Pattern.compile("webhooks/(\\d+)/([^/]+)");
  private static final Pattern CALLBACK = Pattern.compile("interactions/(\\d+)/([^/]+)/callback");
  private static final AtomicLong NEXT = new AtomicLong(1000);

  record Outcome(int status, String json) {}

  /** Every message that exists, by id. */
  final Map<String, DataObject> messages = new ConcurrentHashMap<>();

  /** The threads that were begun on messages, by id, with their names. */
  final Map<String, String> threads = new ConcurrentHashMap<>();

  /** The answer of each acknowledged interaction, by token. */
  final Map<String, DataObject> answers = new ConcurrentHashMap<>();

  /** Extra messages that followed an interaction. */
  final List<DataObject> followUps = new ArrayList<>();

  volatile boolean showsNonces = true;
  volatile boolean keepsNonces = true;
  volatile int applicationFlags = 1 << 19;
  volatile String guildPermissions = "2147483647";

  /** Of today, since JDA counts the age of interactions from them. */
  static String snowflake(long low) {
    return String.valueOf(((Instant.now().toEpochMilli() - 1420070400000L) << 22) + low);
  }

  static String next() {
    return snowflake(NEXT.incrementAndGet() % 4096);
  }

  DataObject ready(String gateway) {
    return DataObject.empty()
        .put("v", 10)
        .put("user", user(SELF, "Hearsay", true))
        .put("guilds", list(DataObject.empty().put("id", GUILD).put("unavailable", true)))
        .put("session_id", "session-" + next())
        .put("resume_gateway_url", gateway)
        .put("application", DataObject.empty().put("id", APPLICATION).put("flags", 0))
        .put("private_channels", DataArray.empty());
  }

  DataObject guild() {
    return DataObject.empty()
        .put("id", GUILD)
        .put("name", "Lorne Newsroom")
        .put("owner_id", OWNER)
        .put("member_count", 3)
        .put("large", false)
        .put("unavailable", false)
        .put("verification_level", 0)
        .put("afk_timeout", 300)
        .put("roles", list(role(GUILD, "@everyone", 68608), role(MODERATORS, "moderators", 16)))
        .put("channels", list(channel(GENERAL, 0, "general"), channel(FORUM, 15, "links")))
        .put("threads", list(thread(THREAD, GENERAL)))
        .put("members", list(member(SELF, "Hearsay", true), member(ADA, "ada", false)))
        .put("emojis", DataArray.empty())
        .put("stickers", DataArray.empty())
        .put("features", DataArray.empty())
        .put("presences", DataArray.empty())
        .put("voice_states", DataArray.empty())
        .put("stage_instances", DataArray.empty())
        .put("guild_scheduled_events", DataArray.empty())
        .put("soundboard_sounds", DataArray.empty())
        .put("a_field_from_the_future", DataObject.empty().put("x", 1));
  }

  DataObject thread(String id, String parent) {
    return channel(id, 11, "ferry")
        .put("parent_id", parent)
        .put("owner_id", ADA)
        .put("member_count", 2)
        .put("message_count", 2)
        .put("total_message_sent", 2)
        .put("guild_id", GUILD)
        .put(
            "thread_metadata",
            DataObject.empty()
                .put("archived", false)
                .put("auto_archive_duration", 1440)
                .put("archive_timestamp", "2026-01-01T00:00:00+00:00")
                .put("locked", false));
  }

  static DataObject user(String id, String name, boolean bot) {
    return DataObject.empty()
        .put("id", id)
        .put("username", name)
        .put("discriminator", "0")
        .putNull("avatar")
        .put("bot", bot);
  }

  static DataObject member(String id, String name, boolean bot) {
    DataArray roles = id.equals(MODERATOR) ? DataArray.empty().add(MODERATORS) : DataArray.empty();
    return DataObject.empty()
        .put("user", user(id, name, bot))
        .put("roles", roles)
        .put("joined_at", "2026-01-01T00:00:00+00:00")
        .put("deaf", false)
        .put("mute", false)
        .put("flags", 0);
  }

  private static DataObject role(String id, String name, long permissions) {
    return DataObject.empty()
        .put("id", id)
        .put("name", name)
        .put("permissions", String.valueOf(permissions))
        .put("position", 0)
        .put("color", 0)
        .put("colors", DataObject.empty().put("primary_color", 0))
        .put("hoist", false)
        .put("managed", false)
        .put("mentionable", false)
        .put("flags", 0);
  }

  static DataObject channel(String id, int type, String name) {
    return DataObject.empty()
        .put("id", id)
        .put("type", type)
        .put("name", name)
        .put("position", 0)
        .put("permission_overwrites", DataArray.empty())
        .put("available_tags", DataArray.empty())
        .putNull("parent_id");
  }

  static DataArray list(DataObject... objects) {
    DataArray list = DataArray.empty();
    for (DataObject object : objects) {
      list.add(object);
    }
    return list;
  }

  /** A message as the gateway and the history show it. */
  static DataObject message(String id, String channel, DataObject author, String content) {
    return DataObject.empty()
        .put("id", id)
        .put("channel_id", channel)
        .put("author", author)
        .put("content", content)
        .put("timestamp", "2026-11-01T10:00:00.000000+00:00")
        .putNull("edited_timestamp")
        .put("tts", false)
        .put("mention_everyone", false)
        .put("mentions", DataArray.empty())
        .put("mention_roles", DataArray.empty())
        .put("attachments", DataArray.empty())
        .put("embeds", DataArray.empty())
        .put("pinned", false)
        .put("type", 0)
        .put("flags", 0);
  }

  Outcome handle(FakeDiscord.Call call, String gateway) {
    String route = call.method() + " " + call.path();
    Matcher messagesOf = MESSAGES.matcher(call.path());
    Matcher message = MESSAGE.matcher(call.path());
    Matcher threads = THREADS.matcher(call.path());
    Matcher answer = ANSWER.matcher(call.path());
    Matcher followUp = FOLLOW_UP.matcher(call.path());
    Matcher callback = CALLBACK.matcher(call.path());
    if (messagesOf.matches()) {
      return call.method().equals("POST")
          ? create(messagesOf.group(1), call.body())
          : history(messagesOf.group(1), call.query());
    } else if (threads.matches()) {
      return startThread(threads.group(2), call.body());
    } else if (message.matches()) {
      return change(call, message.group(1), message.group(2));
    } else if (answer.matches()) {
      return answer(call, answer.group(2));
    } else if (followUp.matches()) {
      DataObject posted = own(GENERAL, call.body());
      followUps.add(posted);
      return new Outcome(200, posted.toString());
    } else if (callback.matches()) {
      return acknowledge(callback.group(1), callback.group(2), call.body());
    }
    return switch (route) {
      case "POST users/@me/channels" -> openDirect(call.body());
      case "GET gateway/bot" -> new Outcome(200, gatewayBot(gateway).toString());
      case "GET users/@me" -> new Outcome(200, user(SELF, "Hearsay", true).toString());
      case "GET applications/@me" ->
          new Outcome(
              200,
              DataObject.empty()
                  .put("id", APPLICATION)
                  .put("name", "Hearsay")
                  .put("flags", applicationFlags)
                  .toString());
      case "GET users/@me/guilds" ->
          new Outcome(
              200,
              list(DataObject.empty()
                      .put("id", GUILD)
                      .put("name", "Lorne Newsroom")
                      .put("permissions", guildPermissions))
                  .toString());
      default ->
          call.path().endsWith("/commands")
              ? new Outcome(200, withIds(DataArray.fromJson(call.json())).toString())
              : new Outcome(204, "");
    };
  }

  private static DataObject gatewayBot(String gateway) {
    return DataObject.empty()
        .put("url", gateway)
        .put("shards", 1)
        .put(
            "session_start_limit",
            DataObject.empty()
                .put("total", 1000)
                .put("remaining", 1000)
                .put("reset_after", 1000)
                .put("max_concurrency", 1));
  }

  private static DataArray withIds(DataArray commands) {
    for (int i = 0; i < commands.length(); i++) {
      commands
          .getObject(i)
          .put("id", next())
          .put("application_id", APPLICATION)
          .put("version", next());
    }
    return commands;
  }

  private Outcome create(String channel, DataObject body) {
    if (channel.startsWith("404")) {
      return new Outcome(404, "{\"code\":10003,\"message\":\"Unknown Channel\"}");
    }
    String nonce = body.getString("nonce", null);
    Optional<DataObject> same =
        messages.values().stream()
            .filter(m -> keepsNonces && nonce != null && nonce.equals(m.getString("nonce", null)))
            .findFirst();
    if (same.isPresent()) {
      return new Outcome(200, same.get().toString());
    }
    Optional<String> under =
        body.optObject("message_reference").map(r -> r.getString("message_id"));
    if (under.isPresent() && under.get().startsWith("404")) {
      return new Outcome(400, "{\"code\":50035,\"message\":\"Invalid Form Body\"}");
    }
    DataObject message = own(channel, body);
    messages.put(message.getString("id"), message);
    return new Outcome(200, message.toString());
  }

  private Outcome startThread(String message, DataObject body) {
    if (!messages.containsKey(message)) {
      return new Outcome(404, "{\"code\":10008,\"message\":\"Unknown Message\"}");
    }
    if (threads.putIfAbsent(message, body.getString("name")) != null) {
      return new Outcome(
          400,
          "{\"code\":160004,\"message\":\"A thread has already been created for this message\"}");
    }
    return new Outcome(201, thread(message, GENERAL).toString());
  }

  private static Outcome openDirect(DataObject body) {
    return body.getString("recipient_id").equals(ADA)
        ? new Outcome(200, channel(DIRECT, 1, "").toString())
        : new Outcome(400, "{\"code\":50033,\"message\":\"Invalid Recipient(s)\"}");
  }

  private static DataObject own(String channel, DataObject body) {
    DataObject message =
        message(next(), channel, user(SELF, "Hearsay", true), body.getString("content", ""));
    for (String field : new String[] {"components", "embeds", "flags", "nonce"}) {
      if (body.hasKey(field)) {
        message.put(field, body.get(field));
      }
    }
    body.optObject("message_reference")
        .ifPresent(r -> message.put("message_reference", r).put("type", 19));
    return message;
  }

  private Outcome history(String channel, String query) {
    String after = query.contains("after=") ? query.replaceFirst(".*after=(\\d+).*", "$1") : "0";
    DataArray found = DataArray.empty();
    messages.values().stream()
        .filter(m -> m.getString("channel_id").equals(channel))
        .filter(m -> m.getUnsignedLong("id") > Long.parseUnsignedLong(after))
        .sorted(Comparator.comparing((DataObject m) -> m.getString("id")).reversed())
        .map(this::asShown)
        .forEach(found::add);
    return new Outcome(200, found.toString());
  }

  private DataObject asShown(DataObject message) {
    DataObject shown = DataObject.fromJson(message.toString());
    return showsNonces ? shown : shown.remove("nonce");
  }

  private Outcome change(FakeDiscord.Call call, String channel, String id) {
    DataObject message = messages.get(id);
    if (message == null || !message.getString("channel_id").equals(channel)) {
      return new Outcome(404, "{\"code\":10008,\"message\":\"Unknown Message\"}");
    }
    if (call.method().equals("DELETE")) {
      messages.remove(id);
      return new Outcome(204, "");
    }
    merge(message, call);
    return new Outcome(200, message.toString());
  }

  private static void merge(DataObject message, FakeDiscord.Call call) {
    if (call.method().equals("PATCH")) {
      DataObject body = call.body();
      body.keys().forEach(key -> message.put(key, body.get(key)));
      message.put("edited_timestamp", "2026-11-01T10:01:00.000000+00:00");
    }
  }

  private Outcome answer(FakeDiscord.Call call, String token) {
    DataObject answer = answers.get(token);
    if (answer == null) {
      return new Outcome(404, "{\"code\":10015,\"message\":\"Unknown Webhook\"}");
    }
    if (call.method().equals("DELETE")) {
      answer.put("deleted", true);
      return new Outcome(204, "");
    }
    merge(answer, call);
    return new Outcome(200, answer.toString());
  }

  private Outcome acknowledge(String id, String token, DataObject body) {
    int flags = body.optObject("data").map(data -> data.getInt("flags", 0)).orElse(0);
    DataObject answer =
        message(next(), GENERAL, user(SELF, "Hearsay", true), "")
            .put("flags", flags)
            .put("first_flags", flags);
    answers.put(token, answer);
    DataObject interaction =
        DataObject.empty()
            .put("id", id)
            .put("type", 2)
            .put("response_message_id", answer.getString("id"))
            .put("response_message_loading", true)
            .put("response_message_ephemeral", flags == 64);
    return new Outcome(200, DataObject.empty().put("interaction", interaction).toString());
  }

  /** Our message under {@code message}; fails when there is not exactly one. */
  DataObject replyTo(String message) {
    List<DataObject> replies =
        messages.values().stream()
            .filter(m -> Objects.equals(MessageJson.repliesTo(m), message))
            .toList();
    if (replies.size() != 1) {
      throw new AssertionError("Expected one reply under " + message + " but was " + replies);
    }
    return replies.get(0);
  }
}
