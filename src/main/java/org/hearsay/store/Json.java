package org.hearsay.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.hearsay.alert.Timing;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Reply.Button;
import org.hearsay.chat.Reply.Piece;

/**
 * Records as they stand in the database. The names of the types are part of what is kept: add some,
 * never change one.
 */
final class Json {

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface Typed {}

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          // A newer version may have written more.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addMixIn(ChatEvent.class, Typed.class)
          .addMixIn(Dispatch.class, Typed.class)
          .addMixIn(Piece.class, Typed.class)
          .addMixIn(Button.class, Typed.class)
          .addMixIn(Timing.class, Typed.class)
          .registerSubtypes(
              new NamedType(ChatEvent.Posted.class, "posted"),
              new NamedType(ChatEvent.Edited.class, "edited"),
              new NamedType(ChatEvent.Deleted.class, "deleted"),
              new NamedType(ChatEvent.Commanded.class, "commanded"),
              new NamedType(ChatEvent.Pressed.class, "pressed"),
              new NamedType(ChatEvent.Removed.class, "removed"),
              new NamedType(ChatEvent.Published.class, "published"),
              new NamedType(Dispatch.PostUnder.class, "post-under"),
              new NamedType(Dispatch.Post.class, "post"),
              new NamedType(Dispatch.PostInThread.class, "post-in-thread"),
              new NamedType(Dispatch.Tell.class, "tell"),
              new NamedType(Dispatch.Edit.class, "edit"),
              new NamedType(Dispatch.Delete.class, "delete"),
              new NamedType(Dispatch.Answer.class, "answer"),
              new NamedType(Piece.Words.class, "words"),
              new NamedType(Piece.Strong.class, "strong"),
              new NamedType(Piece.Quoted.class, "quoted"),
              new NamedType(Piece.Linked.class, "linked"),
              new NamedType(Piece.Code.class, "code"),
              new NamedType(Piece.Channel.class, "channel"),
              new NamedType(Button.Press.class, "press"),
              new NamedType(Button.Open.class, "open"),
              new NamedType(Timing.Now.class, "now"),
              new NamedType(Timing.Digest.class, "digest"))
          .build();

  private Json() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot be kept: a " + value.getClass().getSimpleName(), e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new Unreadable(type, e);
    }
  }

  /** Written by a version that keeps other things. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(Class<?> type, Exception cause) {
      super("Not a " + type.getSimpleName() + " that this version can read.", cause);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
