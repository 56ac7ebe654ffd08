package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearsay.alert.Hit;
import org.hearsay.alert.StoryPrint;
import org.hearsay.chat.ChannelRef;
import org.hearsay.store.Alert.State;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What subscriptions fired on, and how far their channels were told. */
public final class Alerts {

  /** How long a story goes on: what is told of it later is a new one. */
  static final Duration STORY = Duration.ofDays(3);

  private static final int STORIES_COMPARED = 200;

  private static final String SELECT =
      """
      SELECT subscription, article, platform, workspace, channel, report, outlet, hits, print, lead,
        state, dispatch, at, due_at
      FROM alert
      """;

  private final Database database;
  private final Clock clock;

  Alerts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What {@code subscription} fired on before, where that was this article. */
  public Optional<Alert> find(String subscription, String article) {
    return database.read(handle -> find(handle, subscription, article));
  }

  /**
   * Keeps an alert, unless there is one of its subscription on its article. Where the subscription
   * fired lately on another article that tells the same story, it is kept folded under that one.
   *
   * @return what is kept
   */
  public Alert note(Alert fired) {
    return database.write(
        handle -> {
          // Two articles that tell one story, at the same moment, must not both be the first.
          handle.execute(
              "UPDATE subscription SET revision = revision WHERE id = ?", fired.subscription());
          Optional<Alert> known = find(handle, fired.subscription(), fired.article());
          if (known.isPresent()) {
            return known.orElseThrow();
          }
          Alert kept =
              lead(handle, fired)
                  .map(first -> fired.with(State.FOLDED, first.article()))
                  .orElse(fired);
          insert(handle, kept);
          return kept;
        });
  }

  /** What is folded under the article of {@code first}, oldest first. */
  public List<Alert> under(Alert first) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    SELECT + "WHERE subscription = :id AND lead = :lead ORDER BY at, article")
                .bind("id", first.subscription())
                .bind("lead", first.article())
                .map(Alerts::read)
                .list());
  }

  /** The channels in which something is due. */
  public List<ChannelRef> dueChannels() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT platform, workspace, channel FROM alert
                    WHERE state IN ('WAITING', 'GATHERED') AND due_at <= :now
                    ORDER BY platform, workspace, channel
                    """)
                .bind("now", clock.millis())
                .map((row, context) -> Columns.channel(row))
                .list());
  }

  /**
   * Puts what is due in a channel together under {@code key}.
   *
   * @return what is gathered there and not told yet, that of an earlier try too; each of one key is
   *     to be told together
   */
  public List<Alert> gather(ChannelRef channel, String key) {
    long now = clock.millis();
    return database.write(
        handle -> {
          handle
              .createUpdate(
                  """
                  UPDATE alert SET state = 'GATHERED', dispatch = :key
                  WHERE state IN ('WAITING', 'GATHERED') AND state = 'WAITING' AND due_at <= :now
                    AND platform = :platform AND workspace = :workspace AND channel = :channel
                  """)
              .bindMethods(channel)
              .bind("key", key)
              .bind("now", now)
              .execute();
          return handle
              .createQuery(
                  SELECT
                      + """
                      WHERE state IN ('WAITING', 'GATHERED') AND state = 'GATHERED'
                        AND platform = :platform AND workspace = :workspace AND channel = :channel
                      ORDER BY dispatch, at, subscription, article
                      """)
              .bindMethods(channel)
              .map(Alerts::read)
              .list();
        });
  }

  /** What was gathered under {@code key} is in the outbox: as a line, or as a digest. */
  public void told(String key, State how) {
    database.write(
        handle ->
            handle.execute(
                "UPDATE alert SET state = ? WHERE dispatch = ? AND state = 'GATHERED'",
                how.name(),
                key));
  }

  /**
   * The channels whose last {@code times} alerts all were given up, none having arrived since the
   * first of these.
   */
  public List<ChannelRef> refusingChannels(int times) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT o.platform, o.workspace, o.channel FROM outbox o
                    WHERE o.state = 'DEAD'
                      AND EXISTS (SELECT 1 FROM alert a WHERE a.dispatch = o.dispatch)
                      AND EXISTS (SELECT 1 FROM subscription s WHERE s.removed_at IS NULL
                        AND s.platform = o.platform AND s.workspace = o.workspace
                        AND s.channel = o.channel AND s.since < o.put_at)
                      AND NOT EXISTS (SELECT 1 FROM outbox l JOIN alert b ON b.dispatch = l.dispatch
                        WHERE l.state = 'SENT' AND l.seq > o.seq AND l.platform = o.platform
                        AND l.workspace = o.workspace AND l.channel = o.channel)
                    GROUP BY o.platform, o.workspace, o.channel
                    HAVING count(*) >= :times
                    """)
                .bind("times", times)
                .map((row, context) -> Columns.channel(row))
                .list());
  }

  private Optional<Alert> lead(Handle handle, Alert fired) {
    StoryPrint story = StoryPrint.decode(fired.print());
    return handle
        .createQuery(
            SELECT
                + """
                WHERE subscription = :id AND lead IS NULL AND at >= :since
                ORDER BY at DESC, article LIMIT :most
                """)
        .bind("id", fired.subscription())
        .bind("since", fired.at().minus(STORY).toEpochMilli())
        .bind("most", STORIES_COMPARED)
        .map(Alerts::read)
        .stream()
        .filter(earlier -> StoryPrint.decode(earlier.print()).sameStory(story))
        .findFirst();
  }

  private static void insert(Handle handle, Alert alert) {
    handle
        .createUpdate(
            """
            INSERT INTO alert (subscription, article, platform, workspace, channel, report, outlet,
              hits, print, lead, state, dispatch, at, due_at)
            VALUES (:subscription, :article, :platform, :workspace, :channel, :report, :outlet,
              :hits, :print, :lead, :state, :dispatch, :at, :due)
            """)
        .bindMethods(alert.channel())
        .bind("subscription", alert.subscription())
        .bind("article", alert.article())
        .bind("report", alert.report())
        .bind("outlet", alert.outlet())
        .bind("hits", Json.write(alert.hits()))
        .bind("print", alert.print())
        .bind("lead", alert.lead())
        .bind("state", alert.state().name())
        .bind("dispatch", alert.dispatch())
        .bind("at", alert.at().toEpochMilli())
        .bind("due", alert.dueAt().toEpochMilli())
        .execute();
  }

  private static Optional<Alert> find(Handle handle, String subscription, String article) {
    return handle
        .createQuery(SELECT + "WHERE subscription = :id AND article = :article")
        .bind("id", subscription)
        .bind("article", article)
        .map(Alerts::read)
        .findOne();
  }

  private static Alert read(ResultSet row, StatementContext context) throws SQLException {
    return new Alert(
        row.getString("subscription"),
        Columns.channel(row),
        row.getString("article"),
        row.getString("report"),
        row.getString("outlet"),
        Arrays.asList(Json.read(row.getString("hits"), Hit[].class)),
        row.getString("print"),
        row.getString("lead"),
        State.valueOf(row.getString("state")),
        row.getString("dispatch"),
        Instant.ofEpochMilli(row.getLong("at")),
        Instant.ofEpochMilli(row.getLong("due_at")));
  }
}
