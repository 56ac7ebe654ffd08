package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Transcript;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The messages of the local chat. */
public final class TranscriptTable implements Transcript {

  private static final String COLUMNS =
      "seq, channel, under, author, only_for, dispatch, words, reply, at, gone";

  private final Database database;
  private final Clock clock;

  TranscriptTable(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Message add(Message message) {
    return database.write(
        handle ->
            handle
                .createQuery(
                    """
                    INSERT INTO local_message (channel, under, author, only_for, dispatch, words,
                      reply, at, gone)
                    VALUES (:channel, :under, :by, :onlyFor, :key, :text, :reply, :at, :gone)
                    ON CONFLICT (dispatch) DO NOTHING
                    RETURNING\s"""
                        + COLUMNS)
                .bind("channel", message.channel())
                .bind("under", message.under())
                .bind("by", message.by())
                .bind("onlyFor", message.onlyFor())
                .bind("key", message.key())
                .bind("text", message.text())
                .bind("reply", json(message.reply()))
                .bind("at", message.at().toEpochMilli())
                .bind("gone", message.deleted() ? 1 : 0)
                .map(TranscriptTable::read)
                .findOne()
                .orElseGet(() -> byKey(handle, String.valueOf(message.key())).orElseThrow()));
  }

  @Override
  public Optional<Message> change(long id, String text, @Nullable Reply reply) {
    return update(id, "words = :text, reply = :reply", "AND gone = 0", text, json(reply));
  }

  @Override
  public Optional<Message> delete(long id) {
    return update(id, "words = :text, reply = :reply, gone = 1", "", "", null);
  }

  @Override
  public Optional<Message> find(long id) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM local_message WHERE seq = :id")
                .bind("id", id)
                .map(TranscriptTable::read)
                .findOne());
  }

  @Override
  public Optional<Message> findByKey(String key) {
    return database.read(handle -> byKey(handle, key));
  }

  @Override
  public List<Message> last(String channel, int limit) {
    List<Message> newestFirst =
        database.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT "
                            + COLUMNS
                            + " FROM local_message WHERE channel = :channel"
                            + " ORDER BY seq DESC LIMIT :limit")
                    .bind("channel", channel)
                    .bind("limit", limit)
                    .map(TranscriptTable::read)
                    .list());
    List<Message> oldestFirst = new ArrayList<>(newestFirst);
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }

  @Override
  public List<String> channels() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT name FROM local_channel ORDER BY seq")
                .mapTo(String.class)
                .list());
  }

  @Override
  public void addChannel(String name) {
    database.write(
        handle ->
            handle.execute(
                "INSERT INTO local_channel (name) VALUES (?) ON CONFLICT DO NOTHING", name));
  }

  private Optional<Message> update(
      long id, String assignments, String condition, String text, @Nullable String reply) {
    return database.write(
        handle ->
            handle
                .createQuery(
                    "UPDATE local_message SET "
                        + assignments
                        + ", at = :now WHERE seq = :id "
                        + condition
                        + " RETURNING "
                        + COLUMNS)
                .bind("text", text)
                .bind("reply", reply)
                .bind("now", clock.millis())
                .bind("id", id)
                .map(TranscriptTable::read)
                .findOne());
  }

  private static Optional<Message> byKey(Handle handle, String key) {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM local_message WHERE dispatch = :key")
        .bind("key", key)
        .map(TranscriptTable::read)
        .findOne();
  }

  private static @Nullable String json(@Nullable Reply reply) {
    return reply == null ? null : Json.write(reply);
  }

  private static Message read(ResultSet row, StatementContext context) throws SQLException {
    long under = row.getLong("under");
    boolean standsAlone = row.wasNull();
    String reply = row.getString("reply");
    return new Message(
        row.getLong("seq"),
        row.getString("channel"),
        standsAlone ? null : under,
        row.getString("author"),
        row.getString("only_for"),
        row.getString("dispatch"),
        row.getString("words"),
        reply == null ? null : Json.read(reply, Reply.class),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getInt("gone") == 1);
  }
}
