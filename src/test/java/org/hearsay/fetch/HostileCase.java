package org.hearsay.fetch;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a server can do to us.
 *
 * @param name what it does; also where the hostile server does it
 * @param expected how the fetch must end; null when a page must come back
 * @param slow whether only a time limit can end it
 * @param purpose on whose behalf it is fetched
 * @param endpoint how the server does it
 */
public record HostileCase(
    String name,
    @Nullable Kind expected,
    boolean slow,
    FetchRequest.Purpose purpose,
    HostileServer.Endpoint endpoint) {

  /**
   * Every case of a server that answers.
   *
   * @param maxPageBytes the limit of a page
   * @param forbidden where a server listens that must never hear of us
   */
  static List<HostileCase> all(int maxPageBytes, String forbidden) {
    List<HostileCase> rows = new ArrayList<>();
    rows.addAll(HostileBodies.compression());
    rows.addAll(HostileBodies.sizes(maxPageBytes));
    rows.addAll(HostileBodies.slowness());
    rows.addAll(HostileBodies.types());
    rows.addAll(HostileAnswers.heads());
    rows.addAll(HostileAnswers.statuses());
    rows.addAll(HostileRedirects.all(forbidden));
    return rows;
  }

  static HostileCase refused(String name, Kind expected, HostileServer.Endpoint endpoint) {
    return new HostileCase(name, expected, false, FetchRequest.Purpose.SHARED_LINK, endpoint);
  }

  static HostileCase fetched(String name, HostileServer.Endpoint endpoint) {
    return new HostileCase(name, null, false, FetchRequest.Purpose.SHARED_LINK, endpoint);
  }

  HostileCase slowly() {
    return new HostileCase(name, expected, true, purpose, endpoint);
  }

  HostileCase asFeed() {
    return new HostileCase(name, expected, slow, FetchRequest.Purpose.FEED, endpoint);
  }

  /** Where the server does it. */
  public String path() {
    return pathOf(name);
  }

  static String pathOf(String name) {
    String word = name.replaceAll("[^A-Za-z0-9]+", "-");
    return "/"
        + word.substring(0, Math.min(60, word.length()))
        + Integer.toHexString(name.hashCode());
  }

  @Override
  public String toString() {
    return name;
  }
}
