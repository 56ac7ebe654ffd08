package org.hearsay.chat;

import static org.hearsay.chat.Reply.Style.HEADING;
import static org.hearsay.chat.Reply.Style.ITEM;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.alert.Hit;
import org.hearsay.alert.When;
import org.hearsay.chat.Reply.Piece;
import org.hearsay.report.Excerpt;

/** Why a subscription matched, in the words of a reply. */
public final class HitWords {
  private static final int MAX_WORDS = 160;
  private static final int MAX_REASONS = 4;

  private HitWords() {}

  /**
   * For one line: {@code relays “Mail Online” ¶2, without a link}; each condition once, with its
   * first words.
   */
  static List<Object> reasons(List<Hit> hits) {
    Map<String, Hit> byCondition = new LinkedHashMap<>();
    hits.forEach(hit -> byCondition.putIfAbsent(hit.condition(), hit));
    boolean namesOutlets = byCondition.keySet().stream().anyMatch(c -> key(c).equals("outlet"));
    if (namesOutlets) {
      byCondition.remove("when:" + When.RELAYED.word());
    }
    List<Object> pieces = new ArrayList<>();
    byCondition.values().stream()
        .limit(MAX_REASONS)
        .forEach(
            hit -> {
              pieces.add(pieces.isEmpty() ? "" : ", ");
              pieces.addAll(reason(hit, namesOutlets));
            });
    return pieces;
  }

  /** As a list under a heading: the condition as typed, and the words that meet it. */
  public static void add(Lines lines, List<Hit> hits) {
    if (hits.isEmpty()) {
      return;
    }
    lines.add(HEADING, "What matched");
    Set<String> said = new LinkedHashSet<>();
    for (Hit hit : hits) {
      if (said.add(hit.condition() + "\n" + hit.words() + "\n" + hit.paragraph())) {
        lines.add(ITEM, quoted(hit).toArray());
      }
    }
  }

  /** {@code outlet:"daily mail"} “Mail Online” ¶2. */
  public static List<Object> quoted(Hit hit) {
    List<Object> pieces = new ArrayList<>();
    pieces.add(new Piece.Code(hit.condition()));
    pieces.add(" ");
    pieces.addAll(found(hit));
    return pieces;
  }

  /** “Mail Online” ¶2. */
  public static List<Object> found(Hit hit) {
    return hit.words().isBlank() ? List.of(where(hit).strip()) : List.of(words(hit), where(hit));
  }

  private static List<Object> reason(Hit hit, boolean namesOutlets) {
    return switch (key(hit.condition())) {
      case "outlet" -> List.of("relays ", words(hit), where(hit));
      case "person" -> List.of("names ", words(hit), where(hit));
      case "site" -> List.of("on a watched site");
      case "feed" -> List.of("in a watched feed");
      case "when" -> when(hit, namesOutlets);
      default -> List.of("mentions ", words(hit), where(hit));
    };
  }

  private static List<Object> when(Hit hit, boolean namesOutlets) {
    for (When when : When.values()) {
      if (hit.condition().equals("when:" + when.word())) {
        return switch (when) {
          case RELAYED -> List.of("relays ", words(hit), where(hit));
          case UNLINKED ->
              namesOutlets
                  ? List.of("without a link")
                  : List.of("relays ", words(hit), where(hit) + " without a link");
          case UNNAMED -> List.of("rests on somebody unnamed", where(hit));
          case HEDGED -> List.of("hands a claim to nobody", where(hit));
          case HARDENED -> List.of("states as fact what it first attributed", where(hit));
          case HEADLINE -> List.of("has a headline that says what the body does not");
          case ONE_ORIGIN -> List.of("relays one outlet for everything");
        };
      }
    }
    return List.of(hit.condition());
  }

  private static Piece words(Hit hit) {
    return Verbatim.of(Excerpt.shorten(Excerpt.unquoted(hit.words()), MAX_WORDS));
  }

  private static String where(Hit hit) {
    return hit.paragraph() > 0 ? " ¶" + hit.paragraph() : "";
  }

  /** "outlet" of {@code +outlet:"daily mail"}; "topic" of a bare word. */
  private static String key(String condition) {
    String bare = condition.startsWith("+") ? condition.substring(1) : condition;
    int colon = bare.indexOf(':');
    return colon < 0 ? "topic" : bare.substring(0, colon);
  }
}
