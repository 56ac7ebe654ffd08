package org.hearsay.chat.slack;

import org.hearsay.chat.ChatPlatformContract.Harness;
import org.hearsay.chat.ConversationContract;

class SlackSocketConversationTest extends ConversationContract {
  @Override
  protected Harness harness() throws Exception {
    return new SlackPeople(SlackPeople.SOCKET);
  }
}
