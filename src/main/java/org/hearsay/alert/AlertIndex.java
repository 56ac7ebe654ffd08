package org.hearsay.alert;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.Query;
import org.hearsay.article.Outlets;

/**
 * All subscriptions, as queries that wait for an article. In memory: it is filled from the database
 * at the start. Safe for any number of threads; what was put is found by the next match.
 *
 * <p>Lucene's Monitor picks the subscriptions that an article may fire and runs only these; each
 * that it reports is explained in words before it is handed out.
 */
public final class AlertIndex implements AutoCloseable {
  private static final int BATCH = 10_000;

  /**
   * Which of a query's necessary terms decides whether the query is run at all: the one that the
   * fewest articles have.
   */
  private static final TermWeightor RARITY =
      TermWeightor.combine(
          TermWeightor.fieldWeightor(8, TraitsDocument.PERSON, TraitsDocument.SITE),
          TermWeightor.fieldWeightor(4, TraitsDocument.UNLINKED),
          TermWeightor.fieldWeightor(3, TraitsDocument.OUTLET),
          TermWeightor.fieldWeightor(0.5, TraitsDocument.WHEN),
          TermWeightor.lengthWeightor(3, 0.3));

  private final OutletNames names;
  private final Monitor monitor;
  private final Map<String, Stored> stored = new ConcurrentHashMap<>();

  /** An empty index that knows outlets by all their names in {@code outlets}. */
  public AlertIndex(Outlets outlets) {
    this.names = new OutletNames(outlets);
    try {
      this.monitor =
          new Monitor(
              new KeywordAnalyzer(),
              new TermFilteredPresearcher(RARITY, List.of(), Set.of(TraitsDocument.FROM)),
              new MonitorConfiguration().setQueryUpdateBufferSize(BATCH));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds {@code subscription}, or puts it in the place of the one with its id. */
  public void put(Stored subscription) {
    putAll(List.of(subscription));
  }

  /** Adds many, faster than one by one; of several with one id the last counts. */
  public synchronized void putAll(Iterable<Stored> subscriptions) {
    try {
      WordForms forms = new WordForms();
      List<MonitorQuery> batch = new ArrayList<>();
      for (Stored subscription : subscriptions) {
        Stored before = stored.put(subscription.id(), subscription);
        if (before != null) {
          register(batch);
          monitor.deleteById(keys(before));
        }
        queries(subscription, forms, batch);
        if (batch.size() >= BATCH) {
          register(batch);
        }
      }
      register(batch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void register(List<MonitorQuery> batch) throws IOException {
    if (!batch.isEmpty()) {
      monitor.register(batch);
      batch.clear();
    }
  }

  /** Forgets the subscription with this id; nothing happens when there is none. */
  public synchronized void remove(String id) {
    Stored before = stored.remove(id);
    if (before == null) {
      return;
    }
    try {
      monitor.deleteById(keys(before));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many subscriptions there are. */
  public int size() {
    return stored.size();
  }

  /** The subscriptions that {@code candidate} fires, by id, each with what matched. */
  public List<Match> match(Candidate candidate) {
    Traits traits = new Traits(candidate, names);
    List<Match> matches = new ArrayList<>();
    for (String id : picked(traits)) {
      Stored subscription = stored.get(id);
      if (subscription != null) {
        Explanation explanation = FilterCheck.of(subscription.filter(), traits);
        if (explanation.fires()) {
          matches.add(new Match(id, explanation.hits()));
        }
      }
    }
    matches.sort(comparing(Match::id));
    return matches;
  }

  /** Whether {@code filter} fires on {@code candidate}, shared in its own scope, and why not. */
  public Explanation explain(Filter filter, Candidate candidate) {
    return FilterCheck.of(filter, new Traits(candidate, names));
  }

  /** The ids that Lucene reports. */
  Set<String> picked(Traits traits) {
    try {
      MatchingQueries<QueryMatch> found =
          monitor.match(TraitsDocument.of(traits), QueryMatch.SIMPLE_MATCHER);
      if (!found.getErrors().isEmpty()) {
        throw new IllegalStateException(
            "Stored queries failed: " + found.getErrors().keySet(),
            found.getErrors().values().iterator().next());
      }
      Set<String> ids = new LinkedHashSet<>();
      for (QueryMatch match : found.getMatches()) {
        ids.add(match.getQueryId().substring(match.getQueryId().indexOf(' ') + 1));
      }
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One query for each place the subscription listens to: its scope, or each of its feeds. */
  private void queries(Stored subscription, WordForms forms, List<MonitorQuery> to) {
    Query query = new FilterQuery(subscription.filter(), names, forms).query();
    List<String> froms = froms(subscription);
    for (int i = 0; i < froms.size(); i++) {
      to.add(
          new MonitorQuery(
              key(i, subscription.id()), query, null, Map.of(TraitsDocument.FROM, froms.get(i))));
    }
  }

  private static List<String> froms(Stored subscription) {
    List<String> feeds = subscription.filter().feeds();
    return feeds.isEmpty()
        ? List.of(TraitsDocument.scope(subscription.scope()))
        : feeds.stream()
            .map(feed -> TraitsDocument.feed(Addresses.feed(feed).orElse(feed)))
            .distinct()
            .toList();
  }

  private static List<String> keys(Stored subscription) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < froms(subscription).size(); i++) {
      keys.add(key(i, subscription.id()));
    }
    return keys;
  }

  private static String key(int place, String id) {
    return place + " " + id;
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
