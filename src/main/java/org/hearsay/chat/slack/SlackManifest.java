package org.hearsay.chat.slack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The app manifest. */
public final class SlackManifest {
  /** What we ask for, and what it is for. */
  static final Map<String, String> SCOPES = scopes();

  private SlackManifest() {}

  private static Map<String, String> scopes() {
    Map<String, String> scopes = new LinkedHashMap<>();
    scopes.put("app_mentions:read", "answers to @Hearsay");
    scopes.put("channels:history", "links in public channels it was invited to");
    scopes.put("channels:read", "noticing that it was removed from a public channel");
    scopes.put("chat:write", "all answers");
    scopes.put("commands", "/hearsay and the message shortcuts");
    scopes.put("groups:history", "links in private channels it was invited to");
    scopes.put("groups:read", "noticing that it was removed from a private channel");
    scopes.put("im:history", "links in direct messages to it");
    scopes.put("mpim:history", "links in group messages it was invited to");
    return Collections.unmodifiableMap(scopes);
  }
}
