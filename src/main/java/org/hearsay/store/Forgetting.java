package org.hearsay.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.chat.ChannelRef;
import org.hearsay.store.Tables.Table;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Deletes what somebody wants forgotten, from the database's files too. That rewrites tables: it
 * takes a while, in which other writes wait. Backups made earlier still have it. Each method
 * returns how many rows went, or lost what they held.
 */
public final class Forgetting {

  private static final String IN_CHANNEL =
      "platform = :platform AND workspace = :workspace AND channel = :channel";
  private static final String IN_WORKSPACE = "platform = :platform AND workspace = :workspace";
  private static final String OF_PERSON = "platform = :platform AND person = :person";
  private static final String UNNAMED = " NOT IN (SELECT feed FROM subscription_feed)";
  private static final String UNPLACED = "id NOT IN (SELECT report FROM report_place)";

  private final Database database;

  Forgetting(Database database) {
    this.database = database;
  }

  /** One report, wherever it was shown, and that we answered with it. */
  public int report(String id) {
    return run(
        Map.of("id", id),
        List.of(
            new Step("outbox", "dispatch IN (SELECT dispatch FROM answered WHERE report = :id)"),
            new Step("outbox", "dispatch IN (SELECT dispatch FROM alert WHERE report = :id)"),
            new Step("alert", "report = :id"),
            new Step("answered", "report = :id"),
            new Step("report_place", "report = :id"),
            new Step("report", "id = :id")));
  }

  /** One report as it was shown in a channel; all of it where it was shown nowhere else. */
  public int report(String id, ChannelRef channel) {
    String here = "report = :id AND " + IN_CHANNEL;
    return run(
        Map.of(
            "id", id,
            "platform", channel.platform(),
            "workspace", channel.workspace(),
            "channel", channel.channel()),
        List.of(
            new Step("outbox", "dispatch IN (SELECT dispatch FROM answered WHERE " + here + ")"),
            new Step("outbox", "dispatch IN (SELECT dispatch FROM alert WHERE " + here + ")"),
            new Step("alert", here),
            new Step("answered", here),
            new Step("report_place", here),
            new Step("report", "id = :id AND " + UNPLACED)));
  }

  /** Everything that happened in a channel, its settings, and reports shown nowhere else. */
  public int channel(ChannelRef channel) {
    List<Step> steps = new ArrayList<>(ofChannels(IN_CHANNEL));
    if (channel.platform().equals(ChannelRef.LOCAL)) {
      steps.add(new Step("local_message", "channel = :channel"));
      steps.add(new Step("local_channel", "name = :channel AND name <> 'general'"));
    }
    return run(
        Map.of(
            "platform", channel.platform(),
            "workspace", channel.workspace(),
            "channel", channel.channel()),
        steps);
  }

  /** Everything that happened in a workspace, its settings, and reports shown nowhere else. */
  public int workspace(String platform, String workspace) {
    List<Step> steps = new ArrayList<>(ofChannels(IN_WORKSPACE));
    if (platform.equals(ChannelRef.LOCAL)) {
      steps.add(new Step("local_message", "0 = 0"));
      steps.add(new Step("local_channel", "name <> 'general'"));
    }
    return run(Map.of("platform", platform, "workspace", workspace), steps);
  }

  /**
   * What a person asked and has not been answered, that links were theirs, and what they wrote in
   * the local chat.
   */
  public int person(String platform, String person) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step("inbox", OF_PERSON));
    steps.add(new Step("outbox", OF_PERSON));
    steps.add(new Step("answered", OF_PERSON, "UPDATE answered SET person = ''"));
    steps.add(new Step("subscription", OF_PERSON, "UPDATE subscription SET person = ''"));
    if (platform.equals(ChannelRef.LOCAL)) {
      steps.add(new Step("local_message", "author = :person OR only_for = :person"));
    }
    return run(Map.of("platform", platform, "person", person), steps);
  }

  private record Step(String table, String condition, String action) {
    Step(String table, String condition) {
      this(table, condition, "DELETE FROM " + table);
    }

    int on(Handle handle, Map<String, Object> values) {
      return handle
          .createUpdate(action + " WHERE " + condition)
          .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
          .bindMap(values)
          .execute();
    }
  }

  /** Reports and feeds go last, once it is known which have no place left. */
  private static List<Step> ofChannels(String condition) {
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Step(
            "subscription_feed",
            "subscription IN (SELECT id FROM subscription WHERE " + condition + ")"));
    Tables.ALL.stream()
        .filter(Table::ofChannel)
        .forEach(table -> steps.add(new Step(table.name(), condition)));
    steps.add(new Step("report", UNPLACED));
    steps.add(new Step("feed_seen", "feed" + UNNAMED));
    steps.add(new Step("feed", "address" + UNNAMED));
    return steps;
  }

  private int run(Map<String, Object> values, List<Step> steps) {
    Set<String> touched = new TreeSet<>();
    int gone =
        database.write(
            handle -> {
              int rows = 0;
              for (Step step : steps) {
                int deleted = step.on(handle, values);
                if (deleted > 0) {
                  touched.add(step.table());
                }
                rows += deleted;
              }
              return rows;
            });
    if (gone > 0) {
      database.erase(touched);
    }
    return gone;
  }
}
