package org.hearsay.chat.slack;

import org.hearsay.chat.ChatPlatformContract;

class SlackSocketContractTest extends ChatPlatformContract {
  @Override
  protected Harness harness() throws Exception {
    return new SlackPeople(SlackPeople.SOCKET);
  }
}
