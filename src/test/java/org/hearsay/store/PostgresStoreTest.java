package org.hearsay.store;

class PostgresStoreTest extends StoreContract {

  @Override
  String emptyDatabase() throws Exception {
    return PostgresServer.shared().emptyDatabase();
  }
}
