package org.hearsay.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.hearsay.alert.FilterWords;

/** A subscription in the words of a reply. */
public final class SubscriptionWords {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private SubscriptionWords() {}

  /** "articles that relay the Daily Mail and mention Syria, without a link, now". */
  public static String plain(Subscription subscription) {
    return FilterWords.plain(subscription.filter(), subscription.timing());
  }

  /** As it can be typed again: {@code outlet:"daily mail" when:unlinked}. */
  public static String typed(Subscription subscription) {
    return FilterWords.write(subscription.filter(), subscription.timing());
  }

  /** " · silent until 3 May 14:00"; empty when it is not. */
  public static String muted(Subscription subscription, Instant now, ZoneId zone) {
    return subscription.isMuted(now)
        ? " · silent until " + moment(Objects.requireNonNull(subscription.mutedUntil()), zone)
        : "";
  }

  /** "3 May 14:00", by the clock of {@code zone}. */
  public static String moment(Instant moment, ZoneId zone) {
    return MOMENT.format(moment.atZone(zone));
  }
}
