package org.hearsay.store;

class PostgresInboxTest extends InboxContract {

  @Override
  String emptyDatabase() throws Exception {
    return PostgresServer.shared().emptyDatabase();
  }
}
