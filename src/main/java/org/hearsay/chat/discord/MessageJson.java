package org.hearsay.chat.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  static boolean isMarked(DataObject message, int mark) {
    DataArray components = message.optArray("components").orElseGet(DataArray::empty);
    for (int i = 0; i < components.length(); i++) {
      if (components.getObject(i).getInt("id", 0) == mark) {
        return true;
      }
    }
    return false;
  }

  /** What it says, in whatever form it was laid out. */
  static String text(DataObject message) {
    StringBuilder text = new StringBuilder(message.getString("content", ""));
    message
        .optArray("embeds")
        .ifPresent(embeds -> appendEach(text, embeds, "description"));
    message
        .optArray("components")
        .ifPresent(components -> appendEach(text, components, "content"));
    return text.toString();
  }

  private static void appendEach(StringBuilder text, DataArray parts, String field) {
    for (int i = 0; i < parts.length(); i++) {
      text.append(parts.getObject(i).getString(field, ""));
    }
  }
}
