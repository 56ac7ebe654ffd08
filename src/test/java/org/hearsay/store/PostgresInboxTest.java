package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.store.InboxTable.Lane;
import org.hearsay.store.InboxTable.Room;
import org.junit.jupiter.api.Test;

class PostgresInboxTest extends InboxContract {

  @Override
  String emptyDatabase() throws Exception {
    return PostgresServer.shared().emptyDatabase();
  }

  @Test
  void aNewLifeTakesNothingFromOneThatMayLast() {
    inbox.accept(Samples.posted("e1"), new Lane("C#1", "C", true), 9);
    assertThat(inbox.claim(life, new Room(1, 1, 1))).hasSize(1);
    String next = store.lives().begin("one");
    assertThat(inbox.claim(next, new Room(1, 1, 1))).isEmpty();
    assertThat(store.lives().beats()).containsOnlyKeys(life, next);
  }
}
