package org.hearsay.chat.slack;

import com.slack.api.bolt.service.OAuthStateService;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.hearsay.chat.Installations;

/** The state that an installation carries through Slack and back; good for once and 10 minutes. */
final class OAuthStates implements OAuthStateService {
  private static final String PREFIX = SlackPlatform.NAME + "-state:";
  private final SecureRandom random = new SecureRandom();
  private final Installations installations;
  private final Clock clock;

  OAuthStates(Installations installations, Clock clock) {
    this.installations = installations;
    this.clock = clock;
  }

  @Override
  public String generateNewStateValue() {
    byte[] value = new byte[24];
    random.nextBytes(value);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
  }

  @Override
  public void addNewStateToDatastore(String state) {
    installations.save(PREFIX + state, "{}", clock.instant().plusSeconds(getExpirationInSeconds()));
  }

  @Override
  public boolean isAvailableInDatabase(String state) {
    return state.length() < 100 && installations.find(PREFIX + state).isPresent();
  }

  @Override
  public void deleteStateFromDatastore(String state) {
    installations.delete(PREFIX + state);
  }
}
