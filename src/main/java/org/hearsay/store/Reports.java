package org.hearsay.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hearsay.chat.ChannelRef;
import org.hearsay.report.Report;

/** Reports, and where they were shown. */
public final class Reports {

  private final Database database;
  private final Clock clock;

  Reports(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keeps {@code report}, in place of an earlier state of it, as shown in {@code where}. */
  public void save(Report report, ChannelRef where) {
    String body = Json.write(report);
    database.write(
        handle -> {
          handle
              .createUpdate(
                  """
                  INSERT INTO report (id, address, read_at, body)
                  VALUES (:id, :address, :readAt, :body)
                  ON CONFLICT (id) DO UPDATE SET address = excluded.address,
                    read_at = excluded.read_at, body = excluded.body
                  """)
              .bind("id", report.id())
              .bind("address", report.article().address())
              .bind("readAt", report.readAt().toEpochMilli())
              .bind("body", body)
              .execute();
          return handle
              .createUpdate(
                  """
                  INSERT INTO report_place (report, platform, workspace, channel, shown_at)
                  VALUES (:report, :platform, :workspace, :channel, :now)
                  ON CONFLICT DO NOTHING
                  """)
              .bind("report", report.id())
              .bindMethods(where)
              .bind("now", clock.millis())
              .execute();
        });
  }

  /** The report with this id. */
  public Optional<Report> find(String id) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT body FROM report WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(Reports::read));
  }

  /** The report with this id, if it was shown in the workspace of {@code channel}. */
  public Optional<Report> find(String id, ChannelRef channel) {
    return places(id, channel).isEmpty() ? Optional.empty() : find(id);
  }

  /** Where in the workspace of {@code channel} the report with this id was shown. */
  public List<ChannelRef> places(String id, ChannelRef channel) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT platform, workspace, channel FROM report_place
                    WHERE report = :id AND platform = :platform AND workspace = :workspace
                    ORDER BY shown_at, channel
                    """)
                .bindMethods(channel)
                .bind("id", id)
                .map((row, context) -> Columns.channel(row))
                .list());
  }

  /** What was shown last in a workspace, newest first, each report once. */
  public List<Report> recent(String platform, String workspace, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT r.body FROM report r
                    JOIN (SELECT report, max(shown_at) AS shown FROM report_place
                          WHERE platform = :platform AND workspace = :workspace
                          GROUP BY report) p ON p.report = r.id
                    ORDER BY p.shown DESC, r.read_at DESC, r.id LIMIT :limit
                    """)
                .bind("platform", platform)
                .bind("workspace", workspace)
                .bind("limit", limit)
                .mapTo(String.class)
                .map(Reports::read)
                .list());
  }

  /** Deletes a report everywhere; whether there was one. */
  public boolean delete(String id) {
    return database.write(handle -> handle.execute("DELETE FROM report WHERE id = ?", id) > 0);
  }

  private static Report read(String body) {
    return Json.read(body, Report.class);
  }
}
