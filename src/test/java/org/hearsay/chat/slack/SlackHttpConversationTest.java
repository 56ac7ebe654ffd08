package org.hearsay.chat.slack;

import org.hearsay.chat.ChatPlatformContract.Harness;
import org.hearsay.chat.ConversationContract;

class SlackHttpConversationTest extends ConversationContract {
  @Override
  protected Harness harness() throws Exception {
    return new SlackPeople(SlackPeople.HTTP);
  }
}
