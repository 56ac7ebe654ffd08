package org.hearsay.chat.discord;

import org.hearsay.chat.ChatPlatformContract;

class DiscordContractTest extends ChatPlatformContract {
  @Override
  protected Harness harness() {
    return new DiscordPeople(DiscordRenderer.Form.COMPONENTS);
  }
}
