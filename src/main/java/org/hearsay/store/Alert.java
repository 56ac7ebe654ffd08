package org.hearsay.store;

import java.time.Instant;
import java.util.List;
import org.hearsay.alert.Hit;
import org.hearsay.chat.ChannelRef;
import org.jspecify.annotations.Nullable;

/**
 * A subscription fired on an article.
 *
 * @param subscription its id
 * @param channel that hears of it
 * @param article canonical address
 * @param report the id of what was found about the article
 * @param outlet who published it, for "also at"
 * @param hits what matched
 * @param print the story, as {@link org.hearsay.alert.StoryPrint#encode} writes it
 * @param lead the address of the article that told the story first; null for that one itself
 * @param state how far the channel was told
 * @param dispatch the key of what tells of it; null before that is known
 * @param at when it fired
 * @param dueAt when the channel is to hear of it
 */
public record Alert(
    String subscription,
    ChannelRef channel,
    String article,
    String report,
    String outlet,
    List<Hit> hits,
    String print,
    @Nullable String lead,
    State state,
    @Nullable String dispatch,
    Instant at,
    Instant dueAt) {

  /** How far a channel was told. */
  public enum State {
    /** Not before it is due. */
    WAITING,
    /** It is due and goes out with others under one key. */
    GATHERED,
    /** By a line of its own. */
    LINE,
    /** Together with others. */
    DIGEST,
    /** Under the article that told the story first. */
    FOLDED
  }

  public Alert {
    hits = List.copyOf(hits);
  }

  Alert with(State next, @Nullable String ofArticle) {
    return new Alert(
        subscription,
        channel,
        article,
        report,
        outlet,
        hits,
        print,
        ofArticle,
        next,
        dispatch,
        at,
        dueAt);
  }
}
