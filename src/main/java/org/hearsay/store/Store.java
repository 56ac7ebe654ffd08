package org.hearsay.store;

import java.time.Clock;
import javax.sql.DataSource;

/**
 * Everything kept, in SQLite ({@code jdbc:sqlite:data/hearsay.db}) or PostgreSQL ({@code
 * jdbc:postgresql://host/db?user=…}). Whatever a method changed is on disk when it returns; a
 * {@link StoreUnavailable} means nothing was changed. All methods may be called from any thread.
 */
public final class Store implements AutoCloseable {

  private final Database database;
  private final Reports reports;
  private final Replies replies;
  private final Settings settings;
  private final Subscriptions subscriptions;
  private final Feeds feeds;
  private final Alerts alerts;
  private final TranscriptTable transcript;
  private final InboxTable inbox;
  private final OutboxTable outbox;
  private final InstallationTable installations;
  private final Lives lives;
  private final Retention retention;
  private final Forgetting forgetting;

  private Store(Database database, Clock clock) {
    this.database = database;
    this.reports = new Reports(database, clock);
    this.replies = new Replies(database, clock);
    this.settings = new Settings(database);
    this.subscriptions = new Subscriptions(database, clock);
    this.feeds = new Feeds(database, clock);
    this.alerts = new Alerts(database, clock);
    this.transcript = new TranscriptTable(database, clock);
    this.inbox = new InboxTable(database, clock);
    this.outbox = new OutboxTable(database, clock);
    this.installations = new InstallationTable(database, clock);
    this.lives = new Lives(database, clock);
    this.retention = new Retention(database, clock);
    this.forgetting = new Forgetting(database);
  }

  /**
   * Opens the database and brings its tables up to date.
   *
   * @throws StoreUnavailable when it cannot be reached or read, or a newer program wrote it
   */
  public static Store open(String jdbcUrl, Clock clock) {
    return new Store(Database.open(jdbcUrl), clock);
  }

  /**
   * Opens the database for a bot that runs on it.
   *
   * @throws StoreUnavailable also when only one may, and another does
   */
  public static Store openToRun(String jdbcUrl, Clock clock) {
    Store store = open(jdbcUrl, clock);
    try {
      store.database.reserve();
      return store;
    } catch (StoreUnavailable e) {
      store.close();
      throw e;
    }
  }

  /** Reports, and where they were shown. */
  public Reports reports() {
    return reports;
  }

  /** What we answered to whom. */
  public Replies replies() {
    return replies;
  }

  /** How we behave in each channel. */
  public Settings settings() {
    return settings;
  }

  /** What channels want to be told of. */
  public Subscriptions subscriptions() {
    return subscriptions;
  }

  /** The feeds they name. */
  public Feeds feeds() {
    return feeds;
  }

  /** What subscriptions fired on. */
  public Alerts alerts() {
    return alerts;
  }

  /** The local chat's messages. */
  public TranscriptTable transcript() {
    return transcript;
  }

  /** Events that wait for an answer. */
  public InboxTable inbox() {
    return inbox;
  }

  /** Answers that wait for their platform. */
  public OutboxTable outbox() {
    return outbox;
  }

  /** Where platforms keep the tokens of workspaces. */
  public InstallationTable installations() {
    return installations;
  }

  /** The instances that work on this database. */
  public Lives lives() {
    return lives;
  }

  /** Deletes what is old. */
  public Retention retention() {
    return retention;
  }

  /** Deletes what somebody wants forgotten. */
  public Forgetting forgetting() {
    return forgetting;
  }

  /** For the library that keeps schedules. */
  public DataSource dataSource() {
    return database.dataSource();
  }

  @Override
  public void close() {
    database.close();
  }
}
