package org.hearsay.chat.discord;

import org.hearsay.chat.ChatPlatformContract.Harness;
import org.hearsay.chat.ConversationContract;

class DiscordConversationTest extends ConversationContract {
  @Override
  protected Harness harness() throws Exception {
    return new DiscordPeople(DiscordRenderer.Form.COMPONENTS);
  }
}
