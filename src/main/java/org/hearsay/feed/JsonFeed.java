package org.hearsay.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.feed.FeedParser.Reading;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeed {
  private static final String VERSIONS = "jsonfeed.org/version/1";
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(64)
                      .maxTokenCount(200_000)
                      .build())
              .build());

  private JsonFeed() {}

  static Reading read(String json, String host) {
    JsonNode feed;
    try {
      feed = MAPPER.readTree(json);
    } catch (StreamConstraintsException e) {
      return new Reading.None(FeedRefusals.tooMuch(host));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      return new Reading.None(FeedRefusals.broken(host, line));
    }
    if (!feed.path("version").asText().contains(VERSIONS) || !feed.path("items").isArray()) {
      return new Reading.None(FeedRefusals.noFeed(host));
    }
    List<RawEntry> entries = new ArrayList<>();
    feed.path("items").forEach(item -> entries.add(entry(item)));
    return new Reading.Found(feed.path("title").asText(), "", entries, Duration.ZERO);
  }

  private static RawEntry entry(JsonNode item) {
    String published = text(item, "date_published");
    return new RawEntry(
        text(item, "id"),
        text(item, "url") == null ? text(item, "external_url") : text(item, "url"),
        text(item, "title"),
        date(published == null ? text(item, "date_modified") : published));
  }

  /** Ids are sometimes numbers. */
  private static @Nullable String text(JsonNode item, String name) {
    JsonNode value = item.path(name);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? value.asText()
        : null;
  }

  private static @Nullable Instant date(@Nullable String written) {
    try {
      return written == null ? null : OffsetDateTime.parse(written.strip()).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
