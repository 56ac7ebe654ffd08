package org.hearsay.store;

class PostgresAlertsTest extends AlertsContract {

  @Override
  String emptyDatabase() throws Exception {
    return PostgresServer.shared().emptyDatabase();
  }
}
