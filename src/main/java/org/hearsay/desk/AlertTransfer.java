package org.hearsay.desk;

import static org.hearsay.chat.Reply.Style.ITEM;
import static org.hearsay.chat.Reply.Style.NOTE;
import static org.hearsay.chat.Reply.Style.PLAIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Figures;
import org.hearsay.chat.Lines;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Piece.Code;
import org.hearsay.chat.Subscription;
import org.hearsay.chat.SubscriptionWords;
import org.hearsay.store.SubscriptionBatch;
import org.hearsay.store.SubscriptionFile;
import org.hearsay.store.Subscriptions;

/** Hands a channel's alerts over as YAML, and takes such YAML in. */
final class AlertTransfer {
  /** Characters that fit into one message of every chat, with room for its marks. */
  private static final int IN_ONE_MESSAGE = 3_000;

  private static final int PROBLEMS_SHOWN = 10;

  private final Subscriptions subscriptions;
  private final AlertLimits limits;

  AlertTransfer(Subscriptions subscriptions, AlertLimits limits) {
    this.subscriptions = subscriptions;
    this.limits = limits;
  }

  /**
   * What came of taking YAML in.
   *
   * @param added how many are new
   */
  record Outcome(int added, Reply reply) {}

  /** The alerts of a channel, in as many messages as it takes; each can be imported by itself. */
  List<Reply> export(ChannelRef channel) {
    List<Subscription> all = subscriptions.ofChannel(channel);
    if (all.isEmpty()) {
      return List.of(AlertPhrases.none());
    }
    List<Reply> parts = new ArrayList<>();
    List<Subscription> part = new ArrayList<>();
    for (Subscription each : all) {
      part.add(each);
      if (length(part) > IN_ONE_MESSAGE && part.size() > 1) {
        parts.add(exported(part.subList(0, part.size() - 1)));
        part = new ArrayList<>(List.of(each));
      }
    }
    parts.add(exported(part));
    return parts;
  }

  private static int length(List<Subscription> part) {
    return SubscriptionFile.lines(part).stream().mapToInt(String::length).sum();
  }

  private static Reply exported(List<Subscription> part) {
    Lines lines = new Lines();
    SubscriptionFile.lines(part).forEach(line -> lines.add(PLAIN, new Code(line)));
    return lines.add(NOTE, "YAML; read it in again with ", AlertPhrases.command("import")).reply();
  }

  /** Adds all that {@code yaml} holds to the channel, or nothing. */
  Outcome read(Asked asked, String yaml) {
    SubscriptionFile.Reading reading = SubscriptionFile.read(withoutTicks(yaml));
    List<String> problems = new ArrayList<>(reading.problems());
    List<Subscription> wanted = new ArrayList<>();
    for (SubscriptionFile.Entry entry : reading.entries()) {
      if (entry.channel() != null && !entry.channel().equals(asked.channel())) {
        problems.add(entry.place() + ": it belongs to another channel; leave its channel out");
      }
      wanted.add(entry.subscription(asked.channel(), asked.by().id(), asked.at()));
    }
    if (problems.isEmpty() && wanted.isEmpty()) {
      problems.add("it holds no alerts");
    }
    if (!problems.isEmpty()) {
      return new Outcome(0, refused(problems));
    }
    SubscriptionBatch batch =
        subscriptions.addAll(wanted, limits.inChannel(), limits.inWorkspace(), false);
    if (!batch.refused().isEmpty()) {
      return new Outcome(0, refused(batch.refused()));
    }
    List<Subscription> ours = subscriptions.ofChannel(asked.channel());
    Lines lines = new Lines();
    lines.add(PLAIN, said(batch));
    ours.stream()
        .filter(each -> batch.added().contains(each.id()))
        .forEach(each -> lines.add(ITEM, new Code(each.id()), " " + SubscriptionWords.plain(each)));
    return new Outcome(batch.added().size(), lines.reply());
  }

  private static String said(SubscriptionBatch batch) {
    String known =
        batch.known().isEmpty() ? "" : " " + batch.known().size() + " were here already.";
    return batch.added().isEmpty()
        ? "Nothing is new." + known
        : "Imported " + Figures.count(batch.added().size(), "alert") + "." + known;
  }

  private Reply refused(Map<String, Subscriptions.Added> why) {
    if (why.containsValue(Subscriptions.Added.CHANNEL_FULL)) {
      return limits.channelFull();
    } else if (why.containsValue(Subscriptions.Added.WORKSPACE_FULL)) {
      return limits.workspaceFull();
    }
    return refused(
        why.keySet().stream()
            .map(id -> "another alert has the id " + id + " already; leave it out to get a new one")
            .toList());
  }

  private static Reply refused(List<String> problems) {
    Lines lines = new Lines();
    lines.add(PLAIN, "Nothing was imported:");
    problems.stream().limit(PROBLEMS_SHOWN).forEach(problem -> lines.add(ITEM, problem));
    if (problems.size() > PROBLEMS_SHOWN) {
      lines.add(ITEM, "+ " + (problems.size() - PROBLEMS_SHOWN) + " more");
    }
    return lines.reply();
  }

  /** Lines of code copied from a chat may still have the marks around them. */
  private static String withoutTicks(String yaml) {
    return yaml.replaceAll("(?m)^[ \\t]*`+|`+[ \\t]*$", "");
  }
}
