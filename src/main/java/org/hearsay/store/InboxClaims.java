package org.hearsay.store;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.chat.ChatEvent;
import org.hearsay.store.InboxTable.Claim;
import org.hearsay.store.InboxTable.Room;
import org.jdbi.v3.core.Handle;

/** Which events may be begun now. */
final class InboxClaims {

  private static final String COMMANDS =
      """
      SELECT e.seq FROM inbox e
      WHERE e.state = 'WAITING' AND e.behind IS NULL
        AND (e.due_at <= :now OR e.set_at > :implausible)
        AND NOT EXISTS (SELECT 1 FROM inbox b WHERE b.lane = e.lane
          AND b.seq < e.seq AND b.state IN ('WAITING', 'WORKING'))
      ORDER BY e.seq LIMIT :room
      """;

  /** One of each channel, then a second one of each, and so on. */
  private static final String LINKS =
      """
      SELECT seq FROM (
        SELECT e.seq, coalesce(w.busy, 0) + row_number()
          OVER (PARTITION BY e.behind ORDER BY e.seq) AS place
        FROM inbox e
        LEFT JOIN (SELECT behind, count(*) AS busy FROM inbox
          WHERE state = 'WORKING' GROUP BY behind) w ON w.behind = e.behind
        WHERE e.state = 'WAITING' AND e.behind IS NOT NULL
          AND (e.due_at <= :now OR e.set_at > :implausible)
          AND NOT EXISTS (SELECT 1 FROM inbox b WHERE b.lane = e.lane
            AND b.seq < e.seq AND b.state IN ('WAITING', 'WORKING'))
          AND NOT EXISTS (SELECT 1 FROM inbox c WHERE c.lane = e.behind
            AND c.seq < e.seq AND c.tries = 0 AND c.state IN ('WAITING', 'WORKING'))
      ) AS ready
      WHERE place <= :ofOneChannel ORDER BY place, seq LIMIT :room
      """;

  private InboxClaims() {}

  static List<Long> due(Handle handle, Room room, long now) {
    List<Long> due = new ArrayList<>();
    if (room.commands() > 0) {
      due.addAll(
          handle
              .createQuery(COMMANDS)
              .bind("now", now)
              .bind("implausible", Turn.implausible(now))
              .bind("room", room.commands())
              .mapTo(Long.class)
              .list());
    }
    if (room.links() > 0) {
      due.addAll(
          handle
              .createQuery(LINKS)
              .bind("now", now)
              .bind("implausible", Turn.implausible(now))
              .bind("ofOneChannel", room.linksOfOneChannel())
              .bind("room", room.links())
              .mapTo(Long.class)
              .list());
    }
    return due;
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
