package org.hearsay.job;

import java.time.Duration;
import java.util.Collection;
import org.hearsay.chat.ChatPlatform;
import org.hearsay.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The work that must not be lost: events come in through {@link #inbox()}, answers that a handler
 * puts into the store's outbox go out through the platforms.
 */
public final class Jobs {

  private final Store store;
  private final Heart heart;
  private final Inbox inbox;
  private final OutboxSender sender;

  /** Nothing runs before {@link #start()}. */
  public Jobs(
      Store store, EventHandler handler, Collection<ChatPlatform> platforms, JobOptions options) {
    this.store = store;
    this.heart = new Heart(store.lives(), options.instance(), options.beat());
    this.inbox = new Inbox(store, handler, heart, options);
    this.sender = new OutboxSender(store, platforms, heart, options);
  }

  /**
   * Begins; takes up what a crash left in the middle: at once on SQLite, on PostgreSQL when whoever
   * had it has missed its beats.
   */
  public void start() {
    heart.start();
    sender.start();
    inbox.start();
  }

  /**
   * Takes nothing in any more, lets what runs finish for {@code patience}, then hands back what is
   * left: to the next life, or to another instance. Returns at most four seconds later.
   */
  public void stop(Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    inbox.close();
    inbox.stop(patience);
    sender.close();
    sender.stop(Duration.ofNanos(until - System.nanoTime()));
    heart.stop();
  }

  /**
   * Does once more what was given up, events and answers alike.
   *
   * @param id of an event or key of a dispatch; null for all
   * @return how many there were
   */
  public int retryDead(@Nullable String id) {
    return inbox.retryDead(id) + sender.retryDead(id);
  }

  /** Where platforms hand over events. */
  public Inbox inbox() {
    return inbox;
  }

  /** Where answers leave. */
  public OutboxSender sender() {
    return sender;
  }

  /** In whose name this instance claims work. */
  Heart heart() {
    return heart;
  }

  /** How the work stands now. */
  public JobHealth health() {
    return new JobHealth(
        inbox.isOpen(), heart.isSure(), store.inbox().figures(), store.outbox().figures());
  }
}
