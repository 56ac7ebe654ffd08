package org.hearsay.article;

/**
 * A stretch of an article's text, counted in UTF-16 code units as {@link String#substring(int,
 * int)} counts them.
 *
 * @param start first position, from 0
 * @param end one past the last position; greater than {@code start}, so a span is never empty
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("Expected 0 <= start < end but was " + start + ".." + end);
    }
  }

  /** The words this span covers in {@code text}. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** Number of UTF-16 code units covered. */
  public int length() {
    return end - start;
  }

  /** Whether at least one position belongs to both. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Whether every position of {@code other} belongs to this span. */
  public boolean covers(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
