package org.hearsay.chat.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/** What we look at in the messages that Discord shows us; anything may be missing. */
final class MessageJson {
  private MessageJson() {}

  /** The id of one message; null when there is none. */
  static @Nullable String id(String json) {
    return parse(json).map(message -> message.getString("id", null)).orElse(null);
  }

  static Optional<DataObject> parse(String json) {
    try {
      return json.isEmpty() ? Optional.empty() : Optional.of(DataObject.fromJson(json));
    } catch (ParsingException notJson) {
      return Optional.empty();
    }
  }

  static List<DataObject> parseAll(String json) {
    try {
      DataArray all = DataArray.fromJson(json);
      List<DataObject> messages = new ArrayList<>();
      for (int i = 0; i < all.length(); i++) {
        messages.add(all.getObject(i));
      }
      return messages;
    } catch (ParsingException notJson) {
      return List.of();
    }
  }

  static boolean isBy(DataObject message, String author) {
    return message
        .optObject("author")
        .map(by -> author.equals(by.getString("id", "")))
        .orElse(false);
  }

  static @Nullable String repliesTo(DataObject message) {
    return message
        .optObject("message_reference")
        .map(reference -> reference.getString("message_id", null))
        .orElse(null);
  }

  /** The mark that we gave it; empty for a message without components. */
  static OptionalInt mark(DataObject message) {
    DataArray components = message.optArray("components").orElseGet(DataArray::empty);
    int first = components.isEmpty() ? 0 : components.getObject(0).getInt("id", 0);
    return Mark.isOne(first) ? OptionalInt.of(first) : OptionalInt.empty();
  }

  /** What it says, in whatever form it was laid out. */
  static String text(DataObject message) {
    StringBuilder text = new StringBuilder(message.getString("content", ""));
    message.optArray("embeds").ifPresent(embeds -> appendEach(text, embeds, "description"));
    message.optArray("components").ifPresent(components -> appendEach(text, components, "content"));
    return text.toString();
  }

  private static void appendEach(StringBuilder text, DataArray parts, String field) {
    for (int i = 0; i < parts.length(); i++) {
      text.append(parts.getObject(i).getString(field, ""));
    }
  }
}
