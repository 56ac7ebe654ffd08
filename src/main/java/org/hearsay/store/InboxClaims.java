package org.hearsay.store;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.chat.ChatEvent;
import org.hearsay.store.InboxTable.Claim;
import org.hearsay.store.InboxTable.Room;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Which events may be begun now. */
final class InboxClaims {

  /** Names the states as the index of open rows does: SQLite uses it only then. */
  private static final String READY =
      """
      e.state IN ('WAITING', 'WORKING') AND e.state = 'WAITING' AND e.reads = :reads
        AND (e.due_at <= :now OR e.set_at > :implausible)
        AND NOT EXISTS (SELECT 1 FROM inbox b WHERE b.lane = e.lane
          AND b.seq < e.seq AND b.state IN ('WAITING', 'WORKING'))
        AND NOT EXISTS (SELECT 1 FROM inbox c WHERE c.lane = e.behind
          AND c.seq < e.seq AND c.tries = 0 AND c.state IN ('WAITING', 'WORKING'))
      """;

  private static final String QUICK =
      "SELECT e.seq FROM inbox e WHERE " + READY + " ORDER BY e.seq LIMIT :room";

  /** One of each channel, then a second one of each, and so on. */
  private static final String READING =
      """
      SELECT seq FROM (
        SELECT e.seq, coalesce(w.busy, 0) + row_number()
          OVER (PARTITION BY e.behind ORDER BY e.seq) AS place
        FROM inbox e
        LEFT JOIN (SELECT behind, count(*) AS busy FROM inbox
          WHERE state IN ('WAITING', 'WORKING') AND state = 'WORKING' AND reads = 1 GROUP BY behind) w ON w.behind = e.behind
        WHERE\s"""
          + READY
          + ") AS ready WHERE place <= :ofOneChannel ORDER BY place, seq LIMIT :room";

  private InboxClaims() {}

  static List<Long> due(Handle handle, Room room, long now) {
    List<Long> due = new ArrayList<>();
    if (room.quick() > 0) {
      due.addAll(query(handle, QUICK, 0, now).bind("room", room.quick()).mapTo(Long.class).list());
    }
    if (room.reading() > 0) {
      due.addAll(
          query(handle, READING, 1, now)
              .bind("room", room.reading())
              .bind("ofOneChannel", room.readingOfOneChannel())
              .mapTo(Long.class)
              .list());
    }
    return due;
  }

  private static Query query(Handle handle, String sql, int reads, long now) {
    return handle
        .createQuery(sql)
        .bind("reads", reads)
        .bind("now", now)
        .bind("implausible", Turn.implausible(now));
  }

  static List<Claim> claim(Handle handle, String life, Room room, long now) {
    List<Claim> claims = new ArrayList<>();
    for (long seq : due(handle, room, now)) {
      try {
        claims.add(read(handle, seq, life));
        handle.execute("UPDATE inbox SET state = 'WORKING', life = ? WHERE seq = ?", life, seq);
      } catch (Json.Unreadable e) {
        handle.execute(
            "UPDATE inbox SET state = 'DEAD', reason = ? WHERE seq = ?", e.getMessage(), seq);
      }
    }
    return claims;
  }

  private static Claim read(Handle handle, long seq, String life) {
    return handle
        .createQuery("SELECT event, tries FROM inbox WHERE seq = :seq")
        .bind("seq", seq)
        .map(
            (row, context) ->
                new Claim(
                    seq,
                    Json.read(row.getString("event"), ChatEvent.class),
                    row.getInt("tries"),
                    life))
        .one();
  }
}
