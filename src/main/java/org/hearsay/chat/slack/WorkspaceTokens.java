package org.hearsay.chat.slack;

import java.util.Optional;

/** The bot token of each workspace. */
interface WorkspaceTokens {

  /**
   * The token for {@code workspace}; empty when we are not installed there.
   *
   * @throws TokenNotRefreshed when the token has run out and Slack gave no new one; try later
   */
  Optional<Secret> token(String workspace) throws TokenNotRefreshed;

  /** The one token there is. */
  static WorkspaceTokens single(Secret token) {
    return workspace -> Optional.of(token);
  }

  /** Slack gave no new token. */
  final class TokenNotRefreshed extends Exception {
    private static final long serialVersionUID = 1;

    TokenNotRefreshed(String message) {
      super(message);
    }
  }
}
