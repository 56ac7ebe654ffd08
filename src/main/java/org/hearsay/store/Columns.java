package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.hearsay.chat.ChannelRef;

/** Values that take several columns. */
final class Columns {

  private Columns() {}

  static ChannelRef channel(ResultSet row) throws SQLException {
    return new ChannelRef(
        row.getString("platform"), row.getString("workspace"), row.getString("channel"));
  }

  static QueueFigures figures(ResultSet row) throws SQLException {
    long oldest = row.getLong("oldest");
    boolean none = row.wasNull();
    return new QueueFigures(
        row.getLong("waiting"),
        row.getLong("retrying"),
        row.getLong("working"),
        row.getLong("dead"),
        none ? null : Instant.ofEpochMilli(oldest));
  }
}
