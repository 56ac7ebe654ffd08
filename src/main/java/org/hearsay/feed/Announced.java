package org.hearsay.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries of a feed that can be told apart and read. */
final class Announced {
  /** The longest feeds of newspapers have 200. */
  private static final int MAX_ENTRIES = 1_000;

  private static final Comparator<FeedEntry> NEWEST_FIRST =
      Comparator.comparing(FeedEntry::published, Comparator.nullsLast(Comparator.reverseOrder()));

  private Announced() {}

  /** What of {@code raw} has a link, once each, newest first. */
  static List<FeedEntry> of(List<RawEntry> raw, URI base) {
    List<FeedEntry> entries = new ArrayList<>();
    for (RawEntry each : raw.subList(0, Math.min(raw.size(), MAX_ENTRIES))) {
      entry(each, base).ifPresent(entries::add);
    }
    List<FeedEntry> distinct = distinct(entries);
    // Feeds without dates stand in their own order, which is newest first.
    if (distinct.stream().allMatch(entry -> entry.published() != null)) {
      distinct.sort(NEWEST_FIRST);
    }
    return distinct;
  }

  private static Optional<FeedEntry> entry(RawEntry raw, URI base) {
    if (raw.link() == null) {
      return Optional.empty();
    }
    return Addresses.page(base, raw.link())
        .map(
            link ->
                new FeedEntry(
                    raw.id() == null || raw.id().isBlank() ? link.toString() : raw.id().strip(),
                    link,
                    RawEntry.oneLine(raw.title()),
                    raw.published()));
  }

  /** An id that several links share tells nothing apart: there the link does. */
  private static List<FeedEntry> distinct(List<FeedEntry> entries) {
    Map<String, Set<URI>> links = new HashMap<>();
    entries.forEach(
        entry -> links.computeIfAbsent(entry.id(), id -> new HashSet<>()).add(entry.link()));
    Set<String> taken = new HashSet<>();
    List<FeedEntry> distinct = new ArrayList<>();
    for (FeedEntry entry : entries) {
      boolean shared = links.getOrDefault(entry.id(), Set.of()).size() > 1;
      String id = shared ? entry.link().toString() : entry.id();
      if (taken.add(id)) {
        distinct.add(new FeedEntry(id, entry.link(), entry.title(), entry.published()));
      }
    }
    return distinct;
  }
}
