package org.hearsay.store;

class PostgresOutboxTest extends OutboxContract {

  @Override
  String emptyDatabase() throws Exception {
    return PostgresServer.shared().emptyDatabase();
  }
}
