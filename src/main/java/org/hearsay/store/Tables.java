package org.hearsay.store;

import java.util.List;

/** What is kept where. A new table belongs here, so that it is forgotten and copied too. */
final class Tables {

  /**
   * One table of ours.
   *
   * @param counter the column the database counts up by itself; empty where there is none
   * @param ofChannel whether its rows belong to channels: {@code platform, workspace, channel}
   * @param ofPerson whether rows may name somebody: {@code platform, person}
   */
  record Table(String name, String counter, boolean ofChannel, boolean ofPerson) {}

  /** Every table of ours but those of running instances, each after those it refers to. */
  static final List<Table> ALL =
      List.of(
          new Table("report", "", false, false),
          new Table("report_place", "", true, false),
          new Table("answered", "", true, true),
          new Table("deleted_message", "", true, false),
          new Table("channel_settings", "", true, false),
          new Table("channel_lock", "", true, false),
          new Table("subscription", "", true, true),
          new Table("subscription_feed", "", false, false),
          new Table("alert", "", true, false),
          new Table("feed", "seq", false, false),
          new Table("feed_seen", "", false, false),
          new Table("installation", "", false, false),
          new Table("local_channel", "seq", false, false),
          new Table("local_message", "seq", false, false),
          new Table("inbox", "seq", true, true),
          new Table("outbox", "seq", true, true),
          new Table("outbox_pause", "", true, false));

  private Tables() {}
}
