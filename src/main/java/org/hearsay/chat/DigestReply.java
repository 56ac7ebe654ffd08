package org.hearsay.chat;

import static org.hearsay.chat.Reply.Style.HEADING;
import static org.hearsay.chat.Reply.Style.ITEM;
import static org.hearsay.chat.Reply.Style.NOTE;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.alert.Hit;
import org.hearsay.chat.Reply.Piece;
import org.hearsay.report.Report;

/** What the subscriptions of a channel collected in a day: one message, an article once. */
public final class DigestReply {
  private static final int MOST = 20;
  private static final int MAX_TITLE = 80;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /** One match; of these {@link AlertReply} would have told one by one. */
  public record Match(
      Subscription subscription, Report report, List<Hit> hits, List<AlertReply.Also> also) {
    public Match {
      hits = List.copyOf(hits);
      also = List.copyOf(also);
    }
  }

  private DigestReply() {}

  /**
   * The message for {@code day}. The order depends on the matches alone, not on the order they are
   * given in: by when the article was read, then by its id.
   *
   * @param matches not empty
   */
  public static Reply of(LocalDate day, List<Match> matches) {
    Map<String, List<Match>> byArticle = new LinkedHashMap<>();
    matches.stream()
        .sorted(
            Comparator.comparing((Match match) -> match.report().readAt())
                .thenComparing(match -> match.report().id())
                .thenComparing(match -> match.subscription().id()))
        .forEach(
            match ->
                byArticle
                    .computeIfAbsent(match.report().article().address(), a -> new ArrayList<>())
                    .add(match));
    Lines lines = new Lines();
    lines.add(
        HEADING,
        "Digest of " + DAY.format(day) + " · " + Figures.count(byArticle.size(), "article"));
    byArticle.values().stream()
        .limit(MOST)
        .forEach(ofOne -> lines.add(ITEM, article(ofOne).toArray()));
    if (byArticle.size() > MOST) {
      lines.add(ITEM, "+ " + (byArticle.size() - MOST) + " more");
    }
    return lines
        .add(NOTE, "See ", new Piece.Code("/hearsay alerts list"), " for what is watched.")
        .reply();
  }

  private static List<Object> article(List<Match> ofOne) {
    Match first = ofOne.get(0);
    Set<String> ids = new TreeSet<>();
    ofOne.forEach(match -> ids.add(match.subscription().id()));
    List<Object> pieces = new ArrayList<>();
    pieces.add(AlertReply.title(first.report(), MAX_TITLE));
    pieces.add(AlertReply.site(first.report()));
    pieces.addAll(HitWords.reasons(first.hits()));
    pieces.add(AlertReply.others(first.also()));
    for (String id : ids) {
      pieces.add(" ");
      pieces.add(new Piece.Code(id));
    }
    return pieces;
  }
}
