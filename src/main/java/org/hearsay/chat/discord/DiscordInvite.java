package org.hearsay.chat.discord;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.Permission;

/** The links that bring us to a server or to one person, asking for what is used and no more. */
public final class DiscordInvite {
  /** Being there, and commands. */
  static final List<String> SCOPES = List.of("bot", "applications.commands");

  private static final int SERVER_INSTALLATION = 0;
  private static final int PERSONAL_INSTALLATION = 1;

  private DiscordInvite() {}

  /** What we need in a channel to answer there, and to tell more in a thread. */
  static Set<Permission> permissions(DiscordRenderer.Form form) {
    EnumSet<Permission> needed =
        EnumSet.of(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_SEND_IN_THREADS,
            Permission.CREATE_PUBLIC_THREADS,
            Permission.MESSAGE_HISTORY);
    if (form == DiscordRenderer.Form.EMBED) {
      needed.add(Permission.MESSAGE_EMBED_LINKS);
    }
    return needed;
  }

  /** For a server: links are answered, commands work for everybody there. */
  public static String toServer(String application, DiscordRenderer.Form form) {
    return "https://discord.com/oauth2/authorize?client_id=%s&scope=%s&permissions=%d&integration_type=%d"
        .formatted(
            application,
            String.join("+", SCOPES),
            Permission.getRaw(permissions(form)),
            SERVER_INSTALLATION);
  }

  /** For one person: commands and the Apps menu, wherever that person goes. */
  public static String toPerson(String application) {
    return "https://discord.com/oauth2/authorize?client_id=%s&scope=applications.commands&integration_type=%d"
        .formatted(application, PERSONAL_INSTALLATION);
  }

  /** The application that a bot token belongs to: its first part names it. Empty for no token. */
  public static Optional<String> application(String token) {
    String first = token.strip().split("\\.", 2)[0];
    try {
      String id = new String(Base64.getUrlDecoder().decode(first), US_ASCII);
      return id.matches("\\d{15,20}") ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
