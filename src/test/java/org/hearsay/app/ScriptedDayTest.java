package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hearsay.app.LocalNewsroom.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day of two hundred articles, thirty feeds and fifty alerts of all kinds, with two restarts:
 * each channel hears exactly what its alerts ask for, once.
 */
class ScriptedDayTest {
  private static final int FEEDS = 30;
  private static final Duration SIX_HOURS = Duration.ofHours(6).plusMinutes(5);
  private static final List<String> SUBJECTS =
      List.of("S-400 batteries", "ferry subsidies", "grain exports", "beet sugar", "peat cutting");
  private static final List<String> SPEAKERS =
      List.of(
          "Vladimir Orlov", "Mina Castellan", "Tobias Quarrel", "Ruth Ashdown", "Pavel Novotny");
  private static final List<String> OUTLETS = List.of("Daily Mail", "Guardian", "Reuters", "BBC");

  @TempDir private Path folder;

  /** How an article comes to us: feed 0 is a person who shares its link. */
  private record Arrival(InventedArticle article, int feed, String address) {}

  private interface Wish {
    boolean takes(Arrival arrival);
  }

  /** What is typed, and what it must mean. */
  private record Alert(String channel, String words, boolean digest, Wish wish) {}

  private final List<Arrival> arrivals = new ArrayList<>();
  private final Map<String, Alert> alerts = new LinkedHashMap<>();

  @Test
  void everyChannelHearsExactlyWhatItAskedFor() throws Exception {
    try (NewsServer news = new NewsServer()) {
      for (int feed = 1; feed <= FEEDS; feed++) {
        news.open(feed);
        news.announce(feed, article(9_000 + feed));
      }
      try (LocalNewsroom room = new LocalNewsroom(folder, news.authority())) {
        subscribe(room, news);
        room.awaitQuiet();
        room.awaitFeeds(FEEDS, Instant.EPOCH);

        share(room, news, 0, 30);
        room.restart();
        share(room, news, 30, 50);
        room.awaitQuiet();

        announce(news, 50, 125);
        Instant evening = room.later(SIX_HOURS);
        room.awaitFeeds(FEEDS / 2, evening);
        room.restart();
        room.awaitFeeds(FEEDS, evening);
        announce(news, 125, 200);
        room.awaitFeeds(FEEDS, room.later(SIX_HOURS));
        room.await(
            "digests told",
            () ->
                room.column("SELECT 1 FROM alert WHERE state IN ('WAITING', 'GATHERED')")
                    .isEmpty());
        room.awaitQuiet();

        assertThat(heard(room.said())).isEqualTo(expected());
      }
    }
  }

  private void subscribe(LocalNewsroom room, NewsServer news) throws Exception {
    for (int c = 0; c < 5; c++) {
      String channel = "desk-" + c;
      String subject = SUBJECTS.get(c);
      String speaker = SPEAKERS.get(c);
      int feed = 1 + c * 6;
      room.addChannel(channel);
      add(room, channel, "outlet:\"the daily mail\"", relays("Daily Mail"));
      add(
          room,
          channel,
          "outlet:Guardian outlet:Reuters",
          relays("Guardian").or(relays("Reuters")));
      add(room, channel, "topic:\"" + subject + "\"", shared(about(subject)));
      add(room, channel, "person:\"" + speaker + "\"", shared(quotes(speaker)));
      add(room, channel, feeds(news, feed), fromThree(feed));
      add(
          room,
          channel,
          feeds(news, feed + 3) + " when:hedged",
          fromThree(feed + 3).and(a -> a.article().hedged()));
      add(
          room,
          channel,
          "outlet:\"Mail Online\" when:unlinked",
          relays("Daily Mail").and(a -> !a.article().linked()));
      add(
          room,
          channel,
          "when:unnamed topic:\"" + subject + "\"",
          shared(about(subject)).and(a -> a.article().unnamed()));
      add(
          room,
          channel,
          "when:hedged -\"" + subject + "\"",
          shared(a -> a.article().hedged()).and(a -> !about(subject).takes(a)));
      add(room, channel, "outlet:BBC to:digest@18:00", relays("BBC"));
    }
  }

  private void add(LocalNewsroom room, String channel, String words, Some wish) throws Exception {
    String id = room.alert(channel, words);
    alerts.put(id, new Alert(channel, words, words.contains("digest"), wish));
  }

  private void share(LocalNewsroom room, NewsServer news, int from, int to) throws Exception {
    for (int i = from; i < to; i++) {
      InventedArticle article = article(i);
      String address = news.put(article);
      arrivals.add(new Arrival(article, 0, address));
      room.say("desk-" + i % 5, "Have you seen this? " + address);
    }
  }

  private void announce(NewsServer news, int from, int to) {
    for (int i = from; i < to; i++) {
      int feed = 1 + i % FEEDS;
      InventedArticle article = article(i);
      arrivals.add(new Arrival(article, feed, news.announce(feed, article)));
    }
  }

  private static InventedArticle article(int number) {
    return new InventedArticle(
        number,
        "Gazette " + number % 7,
        number % 3 == 0 ? null : OUTLETS.get(number / 3 % OUTLETS.size()),
        number % 2 == 0,
        number % 4 == 1 ? SUBJECTS.get(number / 4 % SUBJECTS.size()) : null,
        number % 5 == 2 ? SPEAKERS.get(number / 5 % SPEAKERS.size()) : null,
        number % 3 == 1,
        number % 7 == 3);
  }

  /** Wishes that can be put together. */
  private interface Some extends Wish {
    default Some and(Wish other) {
      return arrival -> takes(arrival) && other.takes(arrival);
    }

    default Some or(Wish other) {
      return arrival -> takes(arrival) || other.takes(arrival);
    }
  }

  private static Some shared(Wish wish) {
    return arrival -> arrival.feed() == 0 && wish.takes(arrival);
  }

  private static Some relays(String outlet) {
    return shared(arrival -> outlet.equals(arrival.article().relays()));
  }

  private static Some about(@Nullable String subject) {
    return arrival -> subject != null && subject.equals(arrival.article().subject());
  }

  private static Some quotes(String speaker) {
    return arrival -> speaker.equals(arrival.article().speaker());
  }

  private static Some fromThree(int first) {
    return arrival -> arrival.feed() >= first && arrival.feed() < first + 3;
  }

  private static String feeds(NewsServer news, int first) {
    return "feed:%s feed:%s feed:%s"
        .formatted(news.feed(first), news.feed(first + 1), news.feed(first + 2));
  }

  /** "channel id address", for lines and digests alike; twice would show. */
  private List<String> expected() {
    List<String> expected = new ArrayList<>();
    alerts.forEach(
        (id, alert) -> {
          for (Arrival arrival : arrivals) {
            if (alert.wish().takes(arrival)) {
              expected.add(
                  "%s %s (%s) %s%s"
                      .formatted(
                          alert.channel(),
                          id,
                          alert.words(),
                          arrival.address(),
                          alert.digest() ? " in a digest" : ""));
            }
          }
        });
    expected.sort(null);
    return expected;
  }

  private List<String> heard(List<Said> said) {
    List<String> heard = new ArrayList<>();
    for (Said message : said) {
      if (message.inThread()) {
        continue;
      }
      if (message.text().startsWith("Alert ") && !message.targets().isEmpty()) {
        heard.add(line(message.channel(), message.reply().at("/lines/0"), ""));
      } else if (message.text().startsWith("Digest of ")) {
        message
            .reply()
            .path("lines")
            .forEach(
                line -> {
                  if (!line.findValues("target").isEmpty()) {
                    heard.add(line(message.channel(), line, " in a digest"));
                  }
                });
      }
    }
    heard.sort(null);
    return heard;
  }

  private String line(String channel, JsonNode line, String how) {
    TreeSet<String> ids = new TreeSet<>();
    line.path("pieces")
        .forEach(
            piece -> {
              if (piece.path("type").asText().equals("code")) {
                ids.add(piece.path("text").asText());
              }
            });
    String id = String.join("+", ids);
    Alert alert = alerts.get(id);
    return "%s %s (%s) %s%s"
        .formatted(
            channel,
            id,
            alert == null ? "?" : alert.words(),
            line.findValuesAsText("target").get(0),
            how);
  }
}
