package org.hearsay.store;

class PostgresFeedsTest extends FeedsContract {

  @Override
  String emptyDatabase() throws Exception {
    return PostgresServer.shared().emptyDatabase();
  }

  @Override
  String sharingLife(int number) {
    return store.lives().begin("instance " + number);
  }
}
