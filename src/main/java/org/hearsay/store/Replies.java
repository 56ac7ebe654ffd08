package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.MessageRef;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What we answered to whom, and which messages are gone. */
public final class Replies {

  private static final String SELECT =
      """
      SELECT platform, workspace, channel, message, thread, link, article, report, dispatch,
        person, at
      FROM answered
      """;

  private static final String LATELY =
      "AND article = :what AND at >= :since ORDER BY at DESC, dispatch LIMIT 1";

  private final Database database;
  private final Clock clock;

  Replies(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A link that we answered.
   *
   * @param message the person's message it stood in
   * @param link as typed there
   * @param article the article's canonical address
   * @param reportId the report we showed
   * @param key the dispatch that answered; one for each link of a message
   * @param poster the platform's id of who posted the link, and may remove our reply; empty once
   *     that is forgotten
   * @param at when
   */
  public record Answered(
      MessageRef message,
      String link,
      String article,
      String reportId,
      String key,
      String poster,
      Instant at) {}

  /** Keeps {@code answered}, in place of what was kept under its key. */
  public void save(Answered answered) {
    database.write(handle -> insert(handle, answered));
  }

  private static int insert(Handle handle, Answered answered) {
    return handle
        .createUpdate(
            """
                    INSERT INTO answered (dispatch, platform, workspace, channel, message, thread,
                      link, article, report, person, at)
                    VALUES (:key, :platform, :workspace, :channel, :message, :thread,
                      :link, :article, :reportId, :poster, :at)
                    ON CONFLICT (dispatch) DO UPDATE SET platform = excluded.platform,
                      workspace = excluded.workspace, channel = excluded.channel,
                      message = excluded.message, thread = excluded.thread, link = excluded.link,
                      article = excluded.article, report = excluded.report, person = excluded.person,
                      at = excluded.at
                    """)
        .bindMethods(answered.message().channel())
        .bind("key", answered.key())
        .bind("message", answered.message().message())
        .bind("thread", answered.message().thread())
        .bind("link", answered.link())
        .bind("article", answered.article())
        .bind("reportId", answered.reportId())
        .bind("poster", answered.poster())
        .bind("at", answered.at().toEpochMilli())
        .execute();
  }

  /**
   * Keeps {@code answered} unless its article was answered in the channel at {@code since} or
   * later, or its message is gone. Two who ask at the same moment, of whatever instances, do not
   * both hear yes.
   *
   * @param since null where it does not matter what was answered before
   * @return whether it is kept, and to be sent
   */
  public boolean claim(Answered answered, @Nullable Instant since) {
    return database.write(
        handle -> {
          Turn.ANSWERS.take(handle);
          MessageRef message = answered.message();
          boolean lately =
              since != null
                  && find(handle, message.channel(), LATELY, answered.article(), since)
                      .filter(other -> !other.key().equals(answered.key()))
                      .isPresent();
          if (lately || Tombstones.has(handle, message)) {
            return false;
          }
          insert(handle, answered);
          return true;
        });
  }

  /** What we answered under a message, oldest first. */
  public List<Answered> under(MessageRef message) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        WHERE platform = :platform AND workspace = :workspace
                          AND channel = :channel AND message = :message
                        ORDER BY at, dispatch
                        """)
                .bindMethods(message.channel())
                .bind("message", message.message())
                .map(Replies::read)
                .list());
  }

  /** The last answer about {@code article} in a channel at {@code since} or later. */
  public Optional<Answered> lately(ChannelRef channel, String article, Instant since) {
    return database.read(handle -> find(handle, channel, LATELY, article, since));
  }

  /** The last answer in a channel that showed this report. */
  public Optional<Answered> ofReport(ChannelRef channel, String reportId) {
    return database.read(
        handle ->
            find(
                handle,
                channel,
                "AND report = :what AND at >= :since ORDER BY at DESC, dispatch LIMIT 1",
                reportId,
                Instant.EPOCH));
  }

  /** Whether a link of this person was answered in a channel with this report. */
  public boolean isPosterOf(ChannelRef channel, String reportId, String person) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT 1 FROM answered
                    WHERE platform = :platform AND workspace = :workspace AND channel = :channel
                      AND report = :report AND person = :person
                    LIMIT 1
                    """)
                .bindMethods(channel)
                .bind("report", reportId)
                .bind("person", person)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
  }

  /** What the dispatch with this key answered. */
  public Optional<Answered> ofKey(String key) {
    return database.read(
        handle ->
            handle
                .createQuery(SELECT + "WHERE dispatch = :key")
                .bind("key", key)
                .map(Replies::read)
                .findOne());
  }

  /** Forgets one answer. */
  public void delete(Answered answered) {
    database.write(
        handle -> handle.execute("DELETE FROM answered WHERE dispatch = ?", answered.key()));
  }

  /**
   * Remembers for a day that a person's message is gone. {@link InboxTable#accept} does so for each
   * deletion it takes in, before the deletion's turn comes.
   */
  public void markDeleted(MessageRef message) {
    database.write(handle -> Tombstones.add(handle, message, clock.millis()));
  }

  /** Whether a person's message is gone. */
  public boolean isDeleted(MessageRef message) {
    return database.read(handle -> Tombstones.has(handle, message));
  }

  private static Optional<Answered> find(
      Handle handle, ChannelRef channel, String condition, String what, Instant since) {
    return handle
        .createQuery(
            SELECT
                + "WHERE platform = :platform AND workspace = :workspace"
                + " AND channel = :channel "
                + condition)
        .bindMethods(channel)
        .bind("what", what)
        .bind("since", since.toEpochMilli())
        .map(Replies::read)
        .findOne();
  }

  private static Answered read(ResultSet row, StatementContext context) throws SQLException {
    return new Answered(
        new MessageRef(Columns.channel(row), row.getString("message"), row.getString("thread")),
        row.getString("link"),
        row.getString("article"),
        row.getString("report"),
        row.getString("dispatch"),
        row.getString("person"),
        Instant.ofEpochMilli(row.getLong("at")));
  }
}
