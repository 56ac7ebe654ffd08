package org.hearsay.chat.local;

import java.nio.file.Path;
import org.hearsay.chat.ChatPlatformContract.Harness;
import org.hearsay.chat.ConversationContract;
import org.junit.jupiter.api.io.TempDir;

class LocalConversationTest extends ConversationContract {
  @TempDir private Path transcript;

  @Override
  protected Harness harness() {
    return LocalPlatformTest.room(transcript);
  }
}
