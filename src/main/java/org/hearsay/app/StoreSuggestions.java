package org.hearsay.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Person;
import org.hearsay.chat.SubscriptionWords;
import org.hearsay.chat.Suggestions;
import org.hearsay.chat.Verb;
import org.hearsay.report.Excerpt;
import org.hearsay.store.Store;

/** Reports of the same workspace and alerts of the same channel, for commands that want one. */
final class StoreSuggestions implements Suggestions {
  private static final int SUGGESTED = 25;
  private static final int MAX_LABEL = 100;

  private final Store store;

  StoreSuggestions(Store store) {
    this.store = store;
  }

  @Override
  public List<Suggestion> suggest(
      ChannelRef channel, Person by, Verb verb, String field, String typed) {
    return switch (field) {
      case "report" -> reports(channel, typed);
      case "alert" -> alerts(channel, typed);
      default -> List.of();
    };
  }

  private List<Suggestion> reports(ChannelRef channel, String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return store.reports().recent(channel.platform(), channel.workspace(), SUGGESTED).stream()
        .filter(
            report ->
                report.id().startsWith(typed)
                    || report.article().title().toLowerCase(Locale.ROOT).contains(wanted))
        .map(
            report ->
                new Suggestion(Excerpt.shorten(report.article().title(), MAX_LABEL), report.id()))
        .toList();
  }

  /** The last word may still be an id; the ones before it are kept. */
  private List<Suggestion> alerts(ChannelRef channel, String typed) {
    int last = typed.lastIndexOf(' ') + 1;
    String before = typed.substring(0, last);
    String wanted = typed.substring(last).toLowerCase(Locale.ROOT);
    Stream<Suggestion> all =
        before.isBlank() && "all".startsWith(wanted)
            ? Stream.of(new Suggestion("all alerts of this channel", "all"))
            : Stream.of();
    Stream<Suggestion> some =
        store.subscriptions().ofChannel(channel).stream()
            .map(
                each ->
                    new Suggestion(
                        Excerpt.shorten(
                            each.id() + " · " + SubscriptionWords.plain(each), MAX_LABEL),
                        before + each.id()))
            .filter(each -> each.label().toLowerCase(Locale.ROOT).contains(wanted));
    return Stream.concat(some, all).limit(SUGGESTED).toList();
  }
}
