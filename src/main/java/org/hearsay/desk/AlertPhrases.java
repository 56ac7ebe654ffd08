package org.hearsay.desk;

import static org.hearsay.chat.Reply.Style.HEADING;
import static org.hearsay.chat.Reply.Style.ITEM;
import static org.hearsay.chat.Reply.Style.NOTE;
import static org.hearsay.chat.Reply.Style.PLAIN;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.chat.Action.Verb;
import org.hearsay.chat.AlertVerb;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Lines;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Piece.Channel;
import org.hearsay.chat.Reply.Piece.Code;
import org.hearsay.chat.Subscription;
import org.hearsay.chat.SubscriptionWords;

/** Our sentences about alerts. */
final class AlertPhrases {
  private static final int SHOWN = 30;

  private AlertPhrases() {}

  static Reply added(Subscription added, String feedsFound) {
    Lines lines = new Lines();
    lines.add(PLAIN, "Added alert ", new Code(added.id()), ": " + plain(added) + ".");
    if (!feedsFound.isEmpty()) {
      lines.add(PLAIN, feedsFound);
    }
    return lines
        .add(NOTE, "Try it on the last reports with ", command("test " + added.id()))
        .press("Remove", Verb.REMOVE_ALERT, added.id())
        .reply();
  }

  static Reply announced(String what, Subscription subscription) {
    return new Lines()
        .add(PLAIN, "Alert ", new Code(subscription.id()), what + plain(subscription) + ".")
        .reply();
  }

  /** Another one that tells of the same articles. */
  static Reply duplicate(Subscription known, boolean sameTime) {
    Lines lines = new Lines();
    lines.add(
        PLAIN,
        "This channel has that one already, as alert ",
        new Code(known.id()),
        ": " + plain(known) + ". None was added.");
    if (!sameTime) {
      lines.add(
          NOTE, "To hear of it at another time, ", command("remove " + known.id()), " first.");
    }
    return lines.reply();
  }

  static Reply unknown(List<String> ids) {
    String which = ids.size() == 1 ? "There is no alert " : "There are no alerts ";
    return new Lines()
        .add(
            PLAIN,
            which,
            new Code(String.join(" ", ids)),
            " in this channel, so nothing was changed. ",
            command("list"),
            " shows those that are here.")
        .reply();
  }

  static Reply none() {
    return new Lines()
        .add(PLAIN, "This channel has no alerts. One is added with ")
        .add(PLAIN, command("add outlet:\"daily mail\" when:unlinked"))
        .reply();
  }

  /** Those that people in {@code here} are shown: none of other people's conversations with us. */
  static List<Subscription> shownIn(ChannelRef here, List<Subscription> all) {
    return all.stream()
        .filter(each -> each.channel().equals(here) || !ChannelRef.isDirect(each.channel()))
        .toList();
  }

  /** Those of a channel, or of a workspace with this channel's first. */
  static Reply list(
      List<Subscription> all, ChannelRef here, boolean everywhere, Instant now, ZoneId zone) {
    Map<String, List<Subscription>> byChannel = new LinkedHashMap<>();
    byChannel.put(
        here.channel(), all.stream().filter(each -> each.channel().equals(here)).toList());
    all.stream()
        .filter(each -> !each.channel().equals(here))
        .collect(
            Collectors.groupingBy(
                each -> each.channel().channel(), LinkedHashMap::new, Collectors.toList()))
        .forEach(byChannel::put);
    Lines lines = new Lines();
    int left = SHOWN;
    for (Map.Entry<String, List<Subscription>> entry : byChannel.entrySet()) {
      List<Subscription> ofOne = entry.getValue();
      if (ofOne.isEmpty() || left == 0) {
        continue;
      }
      boolean isHere = entry.getKey().equals(here.channel());
      if (isHere) {
        lines.add(HEADING, "Alerts of this channel");
      } else {
        lines.add(HEADING, "Alerts of ", new Channel(entry.getKey()));
      }
      ofOne.stream().limit(left).forEach(each -> item(lines, each, now, zone));
      left = Math.max(0, left - ofOne.size());
    }
    if (all.size() > SHOWN) {
      lines.add(ITEM, "+ " + (all.size() - SHOWN) + " more");
    }
    if (!everywhere) {
      lines.add(NOTE, command("list all"), " shows those of all channels here.");
    }
    return lines.reply();
  }

  /** One line of a list: id, plain words, and until when it is silent. */
  static void item(Lines lines, Subscription each, Instant now, ZoneId zone) {
    lines.add(
        ITEM, new Code(each.id()), " " + plain(each) + SubscriptionWords.muted(each, now, zone));
  }

  /** "alert k7m2p", "3 alerts". */
  static List<Object> named(List<Subscription> some) {
    String ids = some.stream().map(Subscription::id).collect(Collectors.joining(" "));
    return some.size() == 1
        ? List.of("Alert ", new Code(ids))
        : List.of(some.size() + " alerts (", new Code(ids), ")");
  }

  static Reply help() {
    Lines lines = new Lines();
    lines.add(
        PLAIN,
        "An alert tells this channel of articles that are shared anywhere here, or come from a"
            + " feed it names. An article is told once to each alert.");
    lines.add(HEADING, "You can type");
    for (AlertVerb verb : AlertVerb.values()) {
      lines.add(ITEM, new Code("/hearsay " + verb.usage()), " — " + verb.purpose());
    }
    lines.add(ITEM, new Code("/hearsay export alerts"), " — The alerts of this channel as YAML");
    lines.add(HEADING, "Terms");
    term(lines, "outlet:\"daily mail\"", "relies on this outlet, under any of its names");
    term(lines, "person:\"Vladimir Putin\"", "quotes or relies on this person");
    term(lines, "topic:S-400", "speaks of this, in any inflection");
    term(lines, "site:example.org", "stands on this site");
    term(lines, "feed:https://example.org/rss", "comes from this feed; a site's address will do");
    term(lines, "+word -word", "must, or must not, have this word");
    term(
        lines,
        "when:relayed|unlinked|unnamed|hedged|hardened|headline|one-origin",
        "only when this is the matter with it");
    term(lines, "to:digest@08:00", "once a day instead of at once, by the channel's clock");
    return lines
        .add(
            NOTE,
            "The same key twice: either will do. Different keys: all are needed. Quotation marks"
                + " keep words together.")
        .reply();
  }

  private static void term(Lines lines, String typed, String meaning) {
    lines.add(ITEM, new Code(typed), " — " + meaning);
  }

  static Code command(String words) {
    return new Code("/hearsay alerts " + words);
  }

  static String plain(Subscription subscription) {
    return SubscriptionWords.plain(subscription);
  }
}
