package org.hearsay.chat.discord;

import java.util.Optional;

/**
 * What it takes to answer an interaction, as it waits in {@code AnswerTo.handle()}. Discord honours
 * it for 15 minutes.
 *
 * @param application our application
 * @param isPrivate whether the answer was announced as one that only the person sees; Discord does
 *     not let us change that later
 * @param token secret, valid for this interaction only
 */
record InteractionHandle(String application, boolean isPrivate, String token) {

  String encoded() {
    return application + ":" + (isPrivate ? "private" : "public") + ":" + token;
  }

  /** Empty for a handle that is not ours. */
  static Optional<InteractionHandle> decode(String encoded) {
    String[] parts = encoded.split(":", 3);
    return parts.length == 3
        ? Optional.of(new InteractionHandle(parts[0], parts[1].equals("private"), parts[2]))
        : Optional.empty();
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "InteractionHandle[application=" + application + ", isPrivate=" + isPrivate + "]";
  }
}
