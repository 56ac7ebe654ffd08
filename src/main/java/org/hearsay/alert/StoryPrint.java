package org.hearsay.alert;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.hearsay.report.Report;

/**
 * By what a story is known again in another outlet's words. Nothing of the article can be read from
 * it: it holds hashes, and the day.
 *
 * <p>Two articles tell the same story when their text is largely the same (agency copy, lightly
 * edited), or when they make the same claims: the same quotations, names and numbers, on the same
 * days. Of two that only share a topic it should say no, and rather misses a story told in quite
 * other words than take two for one.
 */
public final class StoryPrint {
  private static final byte VERSION = 1;

  private final int day;
  private final ShingleSketch text;
  private final StoryMarks marks;

  StoryPrint(int day, ShingleSketch text, StoryMarks marks) {
    this.day = day;
    this.text = text;
    this.marks = marks;
  }

  /**
   * Of an article.
   *
   * @param paragraphs all of it, or the excerpts where only a report is kept
   */
  public static StoryPrint of(Report report, List<String> paragraphs) {
    LocalDate read = report.readAt().atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate published = report.article().published();
    LocalDate day = published == null || published.isAfter(read) ? read : published;
    WordForms forms = new WordForms();
    return new StoryPrint(
        Math.toIntExact(day.toEpochDay()),
        ShingleSketch.of(paragraphs, forms),
        StoryMarks.of(report, paragraphs, forms));
  }

  /** Whether both articles tell the same story. */
  public boolean sameStory(StoryPrint other) {
    int days = Math.abs(day - other.day);
    return days <= 3 && text.isNear(other.text) || days <= 1 && marks.agree(other.marks);
  }

  /** Under 1,000 characters of URL-safe Base64. */
  public String encode() {
    ByteBuffer bytes = ByteBuffer.allocate(1024);
    bytes.put(VERSION).putInt(day);
    text.write(bytes);
    marks.write(bytes);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(bytes.array(), bytes.position()));
  }

  /**
   * The print written as {@code encoded}.
   *
   * @throws IllegalArgumentException when it is none, or one of another version
   */
  public static StoryPrint decode(String encoded) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded));
    try {
      byte version = bytes.get();
      if (version != VERSION) {
        throw new IllegalArgumentException(
            "Expected a story print of version " + VERSION + " but this is of " + version);
      }
      return new StoryPrint(bytes.getInt(), ShingleSketch.read(bytes), StoryMarks.read(bytes));
    } catch (BufferUnderflowException cutOff) {
      throw new IllegalArgumentException("A story print that is cut off", cutOff);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoryPrint print && print.encode().equals(encode());
  }

  @Override
  public int hashCode() {
    return encode().hashCode();
  }
}
