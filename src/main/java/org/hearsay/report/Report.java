package org.hearsay.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything found about one article, in excerpts: it never holds the whole text.
 *
 * @param id unguessable, 22 characters of URL-safe Base64
 * @param readAt when the article was read
 * @param asked the link as it was posted
 * @param article what is known about the article itself
 * @param claims the key claims, most important first
 * @param attributions every attribution, in reading order
 * @param outlets every relayed outlet, in order of first mention
 * @param unnamed every mention of an unnamed source, in order
 * @param hedges words that hand a claim to nobody, in order
 * @param flags what a careful reader would stop at
 */
public record Report(
    String id,
    Instant readAt,
    String asked,
    Head article,
    List<Claim> claims,
    List<Entry> attributions,
    List<OutletEntry> outlets,
    List<Unnamed> unnamed,
    List<Hedge> hedges,
    List<Flag> flags) {

  /**
   * What is known about the article itself.
   *
   * @param address canonical; equal for the same article
   * @param title empty when the page states none
   * @param site the publisher; null when unknown
   * @param authors as in the byline
   * @param published null when no date was found
   * @param language primary language tag
   * @param paragraphs how many the body has
   * @param words how many the body has
   */
  public record Head(
      String address,
      String title,
      @Nullable String site,
      List<String> authors,
      @Nullable LocalDate published,
      String language,
      int paragraphs,
      int words) {}

  /**
   * A key claim and who stands behind it.
   *
   * @param quote verbatim from the article, possibly shortened at its ends by "…"
   * @param source who says so, resolved; empty when nobody is named
   * @param via the outlet it comes through; null when none does
   * @param paragraph where it stands, from 1
   * @param attribution the {@link Entry#number()} it rests on; null when it rests on none
   */
  public record Claim(
      String quote,
      String source,
      @Nullable String via,
      int paragraph,
      @Nullable Integer attribution) {}

  /**
   * One attribution. Words are verbatim excerpts, their pieces joined by " … ".
   *
   * @param number from 1, in reading order
   * @param paragraph where it begins, from 1
   * @param source the words that name the source there; empty for a bare "reportedly"
   * @param name who that is; empty when nobody is named
   * @param origin what kind of source, as in the batch format
   * @param cue the words that hand the claim over
   * @param content what is claimed, shortened to 280 characters
   * @param relay how an outlet is tied to it, as in the batch format
   * @param outlet the outlet; null when there is none
   * @param firmness how firmly it is handed over, as in the batch format
   * @param link the first link in its words; null when nothing is linked
   * @param probability calibrated, 0 to 1
   */
  public record Entry(
      int number,
      int paragraph,
      String source,
      String name,
      String origin,
      String cue,
      String content,
      String relay,
      @Nullable String outlet,
      String firmness,
      @Nullable String link,
      double probability) {}

  /**
   * A relayed outlet.
   *
   * @param outlet its name without a leading "the"
   * @param classes what it contributed: R-anon, R-report, R-doc, R-quote
   * @param paragraphs where it is relied on, from 1, ascending
   * @param linked whether the article links to it there
   * @param probability calibrated, 0 to 1
   */
  public record OutletEntry(
      String outlet,
      List<String> classes,
      List<Integer> paragraphs,
      boolean linked,
      double probability) {

    /** Below this an outlet is a possibility for the full list, not something to tell a channel. */
    public static final double TOLD_FROM = 0.5;

    /** Whether it is probable enough to tell a channel of it. */
    @JsonIgnore
    public boolean isTold() {
      return probability >= TOLD_FROM;
    }
  }

  /**
   * A mention of an unnamed source.
   *
   * @param via the outlet that spoke to them; null where none is named
   */
  public record Unnamed(String words, int paragraph, @Nullable String via) {}

  /** Words that hand a claim to nobody. */
  public record Hedge(String words, int paragraph) {}

  /** A red flag: its kind as in the batch format, one sentence, and where it shows. */
  public record Flag(String kind, String message, List<Integer> paragraphs) {}

  public Report {
    claims = List.copyOf(claims);
    attributions = List.copyOf(attributions);
    outlets = List.copyOf(outlets);
    unnamed = List.copyOf(unnamed);
    hedges = List.copyOf(hedges);
    flags = List.copyOf(flags);
  }
}
