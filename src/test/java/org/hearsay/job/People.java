package org.hearsay.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.hearsay.chat.Intake.Acceptance;

/**
 * The people who post links, and the platform that delivers their events again until they are
 * acknowledged. Knows afterwards whether each acknowledged link was answered exactly once.
 */
final class People {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Board board;
  private final Map<String, String> channels = new ConcurrentHashMap<>();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  People(Board board) {
    this.board = board;
  }

  /**
   * How it ended.
   *
   * @param events that were acknowledged
   * @param lost acknowledged and never answered
   * @param twice answered more than once
   * @param stale whose answer still says that the originals are being checked
   */
  record Verdict(int events, Set<String> lost, Set<String> twice, Set<String> stale) {
    boolean holds() {
      return lost.isEmpty() && twice.isEmpty() && stale.isEmpty();
    }

    @Override
    public String toString() {
      return "%d events, %d lost, %d twice".formatted(events, lost.size(), twice.size())
          + (stale.isEmpty() ? "" : ", " + stale.size() + " not revised");
    }
  }

  /** Hears what became of an event. */
  void hear(String id, Acceptance acceptance) {
    if (acceptance != Acceptance.BUSY) {
      acknowledged.add(id);
    }
  }

  void post(Child child, String id, String channel) {
    channels.put(id, channel);
    child.send(id, channel);
  }

  /** Delivers once more what was not acknowledged. */
  int repeat(Child child) {
    List<String> open =
        channels.keySet().stream().filter(id -> !acknowledged.contains(id)).toList();
    open.forEach(id -> child.send(id, channels.get(id)));
    return open.size();
  }

  /** How many events are not acknowledged. */
  int open() {
    return channels.size() - acknowledged.size();
  }

  /** Whether everything is acknowledged within {@code patience}. */
  boolean acknowledgedAll(Duration patience) {
    return Eventually.holds(patience, () -> open() == 0);
  }

  /** Delivers until all is acknowledged, waits until all is done, and looks at the board. */
  Verdict settle(Child child) {
    Eventually.holds(PATIENCE, () -> repeat(child) == 0 || acknowledgedAll(Duration.ofSeconds(1)));
    Eventually.holds(PATIENCE, child::isIdle);
    return verdict();
  }

  Verdict verdict() {
    Map<String, Integer> answers = new TreeMap<>();
    Set<String> stale = new TreeSet<>();
    for (Board.Post post : board.posts()) {
      answers.merge(post.key, 1, Integer::sum);
      if (!post.text.equals("checked")) {
        stale.add(post.key);
      }
    }
    Set<String> lost = new TreeSet<>(acknowledged);
    lost.removeAll(answers.keySet());
    Set<String> twice = new TreeSet<>(answers.keySet());
    twice.removeIf(key -> answers.get(key) == 1);
    stale.removeAll(twice);
    return new Verdict(acknowledged.size(), lost, twice, stale);
  }
}
