package org.hearsay.attribute;

import java.util.List;
import org.hearsay.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Through whom a claim came to the article.
 *
 * <p>"Putin accused …, according to the Daily Mail. Putin claims he shared …": the first sentence
 * names the outlet, the second has it {@link Kind#CARRIED_FORWARD}.
 *
 * @param kind how the outlet is tied to the claim
 * @param outlet the outlet's name without a leading "the"; null for {@link Kind#NONE} and {@link
 *     Kind#GENERIC}
 * @param evidence the words that name the outlet; empty where nothing does
 */
public record Relay(Kind kind, @Nullable String outlet, List<Span> evidence) {

  /** How an outlet is tied to a claim. */
  public enum Kind {
    NONE,
    /** Named with the claim. */
    NAMED,
    /** Named for a claim earlier in the text, and clearly still meant. */
    CARRIED_FORWARD,
    /** Named in a sentence that follows. */
    CARRIED_BACK,
    /** Only a link's words or host say so. */
    LINK,
    /** Copy of a news agency. */
    WIRE,
    /** Another title of the same publisher. */
    SISTER,
    /** The publisher's own reporting: "told this newspaper". */
    SELF,
    /** "media reports". */
    GENERIC
  }

  /** The relay of a claim that no outlet stands between. */
  public static final Relay NONE = new Relay(Kind.NONE, null, List.of());

  public Relay {
    evidence = List.copyOf(evidence);
  }

  /**
   * Whether the claim comes through an outlet other than the publisher. Copy of a news agency does
   * not: there the agency is the publisher.
   */
  public boolean isSecondhand() {
    return outlet != null && kind != Kind.SELF && kind != Kind.WIRE;
  }
}
