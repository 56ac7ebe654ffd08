package org.hearsay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.chat.slack.SlackPeople.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.methods.MethodsClient;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.ChatPlatformContract.Recorder;
import org.junit.jupiter.api.Test;

/** The manifest and the code say the same. */
class SlackManifestTest {
  /** What each method of the Web API needs, by Slack's reference. */
  private static final Map<String, Set<String>> METHOD_SCOPES =
      Map.ofEntries(
          Map.entry("authTest", Set.of()),
          Map.entry("appsConnectionsOpen", Set.of()),
          Map.entry("chatPostMessage", Set.of("chat:write")),
          Map.entry("chatUpdate", Set.of("chat:write")),
          Map.entry("chatDelete", Set.of("chat:write")),
          Map.entry("chatPostEphemeral", Set.of("chat:write")),
          // links:write, which only those grant who register sites.
          Map.entry("chatUnfurl", Set.of()),
          Map.entry("usersInfo", Set.of("users:read")),
          Map.entry("conversationsInfo", Set.of("channels:read", "groups:read")),
          Map.entry("conversationsReplies", historyScopes()),
          Map.entry("conversationsHistory", historyScopes()),
          Map.entry("viewsOpen", Set.of()),
          Map.entry("viewsUpdate", Set.of()),
          Map.entry("viewsPublish", Set.of()));

  private static final Map<String, Set<String>> EVENT_SCOPES =
      Map.ofEntries(
          Map.entry("app_home_opened", Set.of()),
          Map.entry("app_mention", Set.of("app_mentions:read")),
          Map.entry("app_uninstalled", Set.of()),
          Map.entry("channel_deleted", Set.of("channels:read")),
          Map.entry("channel_left", Set.of("channels:read")),
          Map.entry("group_left", Set.of("groups:read")),
          Map.entry("message.channels", Set.of("channels:history")),
          Map.entry("message.groups", Set.of("groups:history")),
          Map.entry("message.im", Set.of("im:history")),
          Map.entry("message.mpim", Set.of("mpim:history")),
          Map.entry("tokens_revoked", Set.of()));

  private final JsonObject manifest =
      JsonParser.parseString(SlackManifest.json(null)).getAsJsonObject();

  @Test
  void scopesAreThoseThatTheCallsAndEventsNeed() {
    Set<String> needed = new TreeSet<>();
    needed.add("commands");
    for (String method : methodsCalled()) {
      assertThat(METHOD_SCOPES).containsKey(method);
      needed.addAll(METHOD_SCOPES.get(method));
    }
    for (String event : SlackManifest.EVENTS) {
      assertThat(EVENT_SCOPES).containsKey(event);
      needed.addAll(EVENT_SCOPES.get(event));
    }
    assertThat(strings(at("oauth_config", "scopes").getAsJsonArray("bot")))
        .containsExactlyInAnyOrderElementsOf(needed);
  }

  @Test
  void everyEventThatIsListedIsDealtWith() throws Exception {
    Map<String, String> events =
        Map.of(
            "app_mention",
            "{'type':'app_mention','user':'U1','text':'<@U0HEARSAY> help','ts':'1.1'}",
            "message.channels",
            "{'type':'message','user':'U1','text':'<https://a.example/>','ts':'1.2'}",
            "message.groups",
            "{'type':'message','user':'U1','text':'<https://a.example/>','ts':'1.3'}",
            "message.im",
            "{'type':'message','user':'U1','text':'<https://a.example/>','ts':'1.4'}",
            "message.mpim",
            "{'type':'message','user':'U1','text':'<https://a.example/>','ts':'1.5'}",
            "channel_left",
            "{'type':'channel_left','actor_id':'U1'}",
            "channel_deleted",
            "{'type':'channel_deleted'}",
            "group_left",
            "{'type':'group_left','actor_id':'U1'}",
            "tokens_revoked",
            "{'type':'tokens_revoked','tokens':{'bot':['U0HEARSAY']}}",
            "app_uninstalled",
            "{'type':'app_uninstalled'}");
    Recorder intake = new Recorder();
    try (SlackPeople people = new SlackPeople(SlackPeople.HTTP)) {
      people.platform.start(intake);
      for (String name : SlackManifest.EVENTS) {
        if (name.equals("app_home_opened")) {
          people.event(json("{'type':'app_home_opened','user':'U1','tab':'home'}"));
          assertThat(people.slack.await("views.publish").fields()).containsEntry("user_id", "U1");
          continue;
        }
        JsonObject event = json(Objects.requireNonNull(events.get(name)));
        event.addProperty("channel", name);
        people.event(event);
        assertThat(intake.next(ChatEvent.class)).isNotNull();
      }
    }
  }

  @Test
  void everyEventThatIsDealtWithIsListed() throws Exception {
    Set<String> listed =
        SlackManifest.EVENTS.stream()
            .map(name -> name.replaceFirst("^message\\..*", "message"))
            .collect(Collectors.toSet());
    // Listed only where an admin registers sites of her own.
    listed.add("link_shared");
    Set<String> dealtWith = new TreeSet<>();
    for (JavaClass type : ourClasses()) {
      for (ReferencedClassObject reference : type.getReferencedClassObjects()) {
        if (reference.getRawType().getPackageName().equals("com.slack.api.model.event")) {
          Class<?> event = Class.forName(reference.getRawType().getName());
          dealtWith.add((String) event.getField("TYPE_NAME").get(null));
        }
      }
    }
    assertThat(dealtWith).isEqualTo(listed);
  }

  @Test
  void shortcutsAndTheCommandAreThoseThatTheCodeKnows() {
    assertThat(fields(at("features").getAsJsonArray("shortcuts"), "callback_id"))
        .containsExactlyInAnyOrder(SlackCommands.CHECK_SOURCES, SlackCommands.SUMMARISE);
    assertThat(fields(at("features").getAsJsonArray("slash_commands"), "command"))
        .containsExactly(SlackCommands.COMMAND);
  }

  @Test
  void withoutAnAddressEverythingComesOverSockets() {
    assertThat(at("settings").get("socket_mode_enabled").getAsBoolean()).isTrue();
    assertThat(SlackManifest.json(null)).doesNotContain("url");
  }

  @Test
  void withAnAddressEverythingComesThere() {
    JsonObject http =
        JsonParser.parseString(SlackManifest.json(URI.create("https://hearsay.example.org/")))
            .getAsJsonObject();
    JsonObject settings = http.getAsJsonObject("settings");
    String events = "https://hearsay.example.org/slack/events";
    assertThat(settings.get("socket_mode_enabled").getAsBoolean()).isFalse();
    assertThat(settings.getAsJsonObject("event_subscriptions").get("request_url").getAsString())
        .isEqualTo(events);
    assertThat(settings.getAsJsonObject("interactivity").get("request_url").getAsString())
        .isEqualTo(events);
    assertThat(fields(http.getAsJsonObject("features").getAsJsonArray("slash_commands"), "url"))
        .containsExactly(events);
    assertThat(strings(http.getAsJsonObject("oauth_config").getAsJsonArray("redirect_urls")))
        .containsExactly("https://hearsay.example.org/slack/oauth_redirect");
  }

  @Test
  void slacksLengthsAreKept() {
    JsonObject display = at("display_information");
    assertThat(display.get("description").getAsString().length()).isLessThanOrEqualTo(140);
    assertThat(display.get("long_description").getAsString().length()).isBetween(175, 4000);
    for (JsonElement shortcut : at("features").getAsJsonArray("shortcuts")) {
      assertThat(shortcut.getAsJsonObject().get("name").getAsString().length())
          .isLessThanOrEqualTo(24);
      assertThat(shortcut.getAsJsonObject().get("description").getAsString().length())
          .isLessThanOrEqualTo(150);
    }
  }

  private static Set<String> methodsCalled() {
    return ourClasses().stream()
        .flatMap(type -> type.getMethodCallsFromSelf().stream())
        .filter(call -> call.getTargetOwner().isEquivalentTo(MethodsClient.class))
        .map(call -> call.getName())
        .collect(Collectors.toSet());
  }

  /** Our classes alone; Slack's client has thousands. */
  private static JavaClasses ourClasses() {
    return ArchConfiguration.withThreadLocalScope(
        configuration -> {
          configuration.setResolveMissingDependenciesFromClassPath(false);
          Path classes =
              Path.of(
                  URI.create(
                      SlackPlatform.class
                          .getProtectionDomain()
                          .getCodeSource()
                          .getLocation()
                          .toString()));
          return new ClassFileImporter().importPath(classes.resolve("org/hearsay/chat/slack"));
        });
  }

  private static Set<String> historyScopes() {
    return Set.of("channels:history", "groups:history", "im:history", "mpim:history");
  }

  private JsonObject at(String... path) {
    JsonObject at = manifest;
    for (String name : path) {
      at = at.getAsJsonObject(name);
    }
    return at;
  }

  private static List<String> strings(JsonArray array) {
    List<String> strings = new ArrayList<>();
    array.forEach(each -> strings.add(each.getAsString()));
    return strings;
  }

  private static List<String> fields(JsonArray array, String field) {
    List<String> values = new ArrayList<>();
    array.forEach(each -> values.add(each.getAsJsonObject().get(field).getAsString()));
    return values;
  }
}
