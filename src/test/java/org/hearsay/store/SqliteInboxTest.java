package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hearsay.store.InboxTable.Lane;
import org.hearsay.store.InboxTable.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteInboxTest extends InboxContract {

  @TempDir static Path folder;

  @Override
  String emptyDatabase() {
    return "jdbc:sqlite:" + folder.resolve("hearsay.db");
  }

  @Test
  void aNewLifeFreesAtOnceWhatAnyEarlierOneLeft() {
    inbox.accept(Samples.posted("e1"), new Lane("C#1", "C", true), 9);
    assertThat(inbox.claim(life, new Room(1, 1, 1))).hasSize(1);
    String next = store.lives().begin("another name");
    assertThat(inbox.claim(next, new Room(1, 1, 1))).hasSize(1);
  }
}
