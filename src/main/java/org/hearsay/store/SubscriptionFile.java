package org.hearsay.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.alert.Filter;
import org.hearsay.alert.FilterParser;
import org.hearsay.alert.FilterReading;
import org.hearsay.alert.FilterWords;
import org.hearsay.alert.Timing;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Subscription;
import org.hearsay.chat.SubscriptionIds;
import org.jspecify.annotations.Nullable;

/**
 * Subscriptions as YAML that people can read, change and read in again: each in the language it was
 * typed in. Who set them up is not part of it.
 *
 * <pre>
 * alerts:
 * - id: 'k7m2p'
 *   channel: ['slack', 'T024BE7LD', 'C0123']
 *   add: 'outlet:"daily mail" when:unlinked'
 *   muted: '2026-05-14T08:00:00Z'
 * </pre>
 */
public final class SubscriptionFile {
  private static final String HEAD =
      "# What Hearsay tells these channels of. Read in again with: hearsay import alerts FILE\n";
  private static final Set<String> FIELDS = Set.of("id", "channel", "add", "muted");
  private static final int MOST = 100_000;

  /**
   * One entry that was read.
   *
   * @param number from 1
   * @param line where it begins, from 1
   * @param id null where the entry gives none
   * @param channel null where the entry gives none
   * @param mutedUntil null when it is not muted
   */
  public record Entry(
      int number,
      int line,
      @Nullable String id,
      @Nullable ChannelRef channel,
      Filter filter,
      Timing timing,
      @Nullable Instant mutedUntil) {
    /**
     * The subscription it stands for. Without an id of its own it gets one that is the same each
     * time, so that reading it again changes nothing.
     *
     * @param by who reads it in; empty for nobody in particular
     */
    public Subscription subscription(ChannelRef in, String by, Instant at) {
      String seed = in + "\n" + FilterWords.write(filter, timing);
      return new Subscription(
          id == null ? SubscriptionIds.of(seed, 0) : id,
          in,
          filter,
          timing,
          by,
          at.truncatedTo(ChronoUnit.MILLIS),
          mutedUntil);
    }

    /** "entry 3, line 9". */
    public String place() {
      return "entry " + number + ", line " + line;
    }
  }

  /**
   * What came of reading.
   *
   * @param problems all that is wrong, each with its place; entries are to be used only without any
   */
  public record Reading(List<Entry> entries, List<String> problems) {
    public Reading {
      entries = List.copyOf(entries);
      problems = List.copyOf(problems);
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private int count;

  private SubscriptionFile() {}

  /** A file of all of these, in the order given. */
  public static String write(List<Subscription> all) {
    StringBuilder yaml = new StringBuilder(HEAD);
    yaml.append(all.isEmpty() ? "alerts: []\n" : "alerts:\n");
    for (Subscription each : all) {
      ChannelRef channel = each.channel();
      yaml.append("- id: ").append(quoted(each.id()));
      yaml.append("\n  channel: [")
          .append(quoted(channel.platform()))
          .append(", ")
          .append(quoted(channel.workspace()))
          .append(", ")
          .append(quoted(channel.channel()))
          .append("]\n  add: ")
          .append(quoted(typed(each)))
          .append('\n');
      if (each.mutedUntil() != null) {
        yaml.append("  muted: ").append(quoted(each.mutedUntil().toString())).append('\n');
      }
    }
    return yaml.toString();
  }

  /**
   * One line for each, for a chat: together one YAML list, however the chat folds the lines. It
   * does not say of which channel they are.
   */
  public static List<String> lines(List<Subscription> all) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Subscription each = all.get(i);
      String muted =
          each.mutedUntil() == null ? "" : ", muted: " + quoted(each.mutedUntil().toString());
      lines.add(
          (i == 0 ? "[" : "")
              + "{id: "
              + quoted(each.id())
              + ", add: "
              + quoted(typed(each))
              + muted
              + "}"
              + (i + 1 < all.size() ? "," : "]"));
    }
    return lines;
  }

  /** Reads what {@link #write} or {@link #lines} wrote, or somebody by hand. */
  public static Reading read(String yaml) {
    SubscriptionFile file = new SubscriptionFile();
    try (JsonParser parser = new YAMLMapper().createParser(yaml)) {
      file.entries(parser);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      file.problems.add(
          "line " + line + ": this is not YAML: " + firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new IllegalStateException("A text cannot fail to be read", e);
    }
    return new Reading(file.entries, file.problems);
  }

  private void entries(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.START_OBJECT) {
      parser.nextToken();
      if (!"alerts".equals(parser.currentName())) {
        problems.add("line 1: a list called alerts is expected");
        return;
      }
      token = parser.nextToken();
    }
    if (token != JsonToken.START_ARRAY) {
      problems.add("line 1: a list called alerts is expected");
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int line = parser.currentTokenLocation().getLineNr();
      JsonNode entry = parser.readValueAsTree();
      count++;
      if (count > MOST) {
        problems.add("line " + line + ": more than " + MOST + " entries");
        return;
      }
      entry(entry, line);
    }
  }

  private void entry(JsonNode node, int line) {
    String place = "entry " + count + ", line " + line + ": ";
    int before = problems.size();
    if (!node.isObject()) {
      problems.add(place + "id and add are expected");
      return;
    }
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (!FIELDS.contains(field)) {
                problems.add(place + "unknown ‘" + field + "’; expected id, channel, add or muted");
              }
            });
    String id = id(node, place);
    ChannelRef channel = channel(node, place);
    Instant muted = muted(node, place);
    FilterReading add = FilterParser.parse(node.path("add").asText(""), 0);
    if (add instanceof FilterReading.Unreadable trouble) {
      problems.add(place + "add: " + trouble.problem() + " at " + trouble.position());
    } else if (problems.size() == before) {
      FilterReading.Read read = (FilterReading.Read) add;
      entries.add(new Entry(count, line, id, channel, read.filter(), read.timing(), muted));
    }
  }

  private @Nullable String id(JsonNode node, String place) {
    if (!node.has("id")) {
      return null;
    }
    String id = node.path("id").asText();
    if (!id.matches("[a-z0-9]{5}")) {
      problems.add(place + "‘" + id + "’ is no alert's id such as k7m2p");
      return null;
    }
    Integer earlier = numbers.putIfAbsent(id, count);
    if (earlier != null) {
      problems.add(place + "entry " + earlier + " has the id " + id + " already");
    }
    return id;
  }

  private @Nullable ChannelRef channel(JsonNode node, String place) {
    JsonNode channel = node.path("channel");
    if (channel.isMissingNode()) {
      return null;
    }
    boolean whole = channel.isArray() && channel.size() == 3;
    for (JsonNode part : channel) {
      whole &= part.isValueNode() && !part.asText().isBlank();
    }
    if (!whole) {
      problems.add(place + "channel is to be [platform, workspace, channel]");
      return null;
    }
    return new ChannelRef(
        channel.get(0).asText(), channel.get(1).asText(), channel.get(2).asText());
  }

  private @Nullable Instant muted(JsonNode node, String place) {
    JsonNode muted = node.path("muted");
    if (muted.isMissingNode() || muted.isNull()) {
      return null;
    }
    try {
      return Instant.parse(muted.asText());
    } catch (DateTimeException e) {
      problems.add(place + "‘" + muted.asText() + "’ is no moment such as 2026-05-14T08:00:00Z");
      return null;
    }
  }

  private static String typed(Subscription subscription) {
    return FilterWords.write(subscription.filter(), subscription.timing());
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
