package org.hearsay.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.hearsay.config.Settings;
import org.hearsay.job.JobHealth;
import org.hearsay.job.Jobs;
import org.hearsay.store.DeadLetter;
import org.hearsay.store.QueueFigures;
import org.hearsay.store.StoreUnavailable;

/**
 * What {@code /health} says. It says something while the database is away, too: that is when people
 * look.
 *
 * <pre>
 * {"accepting": true, "connected": true, "allowedAddresses": "",
 *  "inbox": {"waiting": 3, "retrying": 1, "working": 2, "dead": 1, "oldest": "2026-03-01T12:00:00Z"},
 *  "outbox": {…},
 *  "givenUp": [{"what": "event", "id": "Ev1", "since": "…", "reason": "IOException: …"}]}
 * </pre>
 */
final class HealthPage {
  /** Of events and of answers each; {@code dead} counts them all. */
  private static final int SHOWN = 5;

  private HealthPage() {}

  static String json(Settings settings, Jobs jobs) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    try {
      JobHealth health = jobs.health();
      json.put("accepting", health.accepting()).put("connected", health.connected());
      put(json.putObject("inbox"), health.inbox());
      put(json.putObject("outbox"), health.outbox());
      ArrayNode givenUp = json.putArray("givenUp");
      put(givenUp, "event", jobs.inbox().dead(SHOWN));
      put(givenUp, "answer", jobs.sender().dead(SHOWN));
    } catch (StoreUnavailable e) {
      json.put("accepting", false).put("connected", false).put("database", e.getMessage());
    }
    json.put("allowedAddresses", settings.fetch().allowAddresses());
    return json.toString();
  }

  /** Whether links are being taken and handled. */
  static boolean isReady(Jobs jobs) {
    try {
      JobHealth health = jobs.health();
      return health.accepting() && health.connected();
    } catch (StoreUnavailable e) {
      return false;
    }
  }

  private static void put(ObjectNode json, QueueFigures figures) {
    json.put("waiting", figures.waiting())
        .put("retrying", figures.retrying())
        .put("working", figures.working())
        .put("dead", figures.dead())
        .put("oldest", figures.oldest() == null ? null : figures.oldest().toString());
  }

  private static void put(ArrayNode array, String what, List<DeadLetter> letters) {
    for (DeadLetter letter : letters) {
      array
          .addObject()
          .put("what", what)
          .put("id", letter.id())
          .put("since", letter.at().toString())
          .put("reason", letter.reason());
    }
  }
}
