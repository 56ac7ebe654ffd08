package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hearsay.app.LocalNewsroom.Said;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a channel hears of its alerts, in the local chat of the running bot. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertsHeardTest {
  @TempDir private static Path folder;
  private NewsServer news;
  private LocalNewsroom room;
  private int articles = 100;

  @BeforeAll
  void open() throws Exception {
    news = new NewsServer();
    room = new LocalNewsroom(folder, news.authority());
    room.addChannel("elsewhere");
  }

  @AfterAll
  void close() {
    room.close();
    news.close();
  }

  @Test
  void anAlertIsOneLineWithTheRestInItsThread() throws Exception {
    room.addChannel("ponds");
    String id = room.alert("ponds", "topic:\"duck ponds\" outlet:\"Mail Online\"");
    InventedArticle article = about("duck ponds", "Daily Mail");
    room.say("elsewhere", news.put(article));
    room.awaitQuiet();

    assertThat(lines("ponds"))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.text())
                    .startsWith("Alert " + id + " · “" + article.title() + "” (Gazette) ")
                    .contains("Daily Mail")
                    .contains("¶2"));
    assertThat(thread("ponds"))
        .singleElement()
        .satisfies(
            detail -> assertThat(detail.text()).contains("duck ponds", "Key claims", "Daily Mail"));
  }

  @Test
  void theSameStoryElsewhereChangesTheLineAndIsNoSecondOne() throws Exception {
    room.addChannel("mills");
    room.alert("mills", "topic:\"paper mills\"");
    InventedArticle article = about("paper mills", null);
    room.say("elsewhere", news.put(article));
    room.awaitQuiet();
    String elsewhere = news.put(article.at("Courier"));
    room.say("elsewhere", elsewhere);
    room.awaitQuiet();

    assertThat(lines("mills"))
        .singleElement()
        .satisfies(line -> assertThat(line.text()).endsWith(" · also at 1 more"));
    assertThat(thread("mills").get(1).targets()).containsExactly(elsewhere);
  }

  @Test
  void theSameArticleIsToldOnce() throws Exception {
    room.addChannel("tram");
    room.alert("tram", "topic:\"tram fares\"");
    String link = news.put(about("tram fares", null));
    room.say("elsewhere", link);
    room.awaitQuiet();
    room.say("tram", link + "?utm_source=chat");
    room.awaitQuiet();

    assertThat(lines("tram")).hasSize(1);
  }

  @Test
  void alertsListenWhereRepliesAreSilent() throws Exception {
    room.addChannel("quarry");
    room.addChannel("silent");
    room.alert("quarry", "topic:\"slate quarry\"");
    room.say("silent", "/hearsay settings auto off");
    room.awaitQuiet();
    room.say("silent", news.put(about("slate quarry", null)));
    String three = "";
    for (int i = 0; i < 3; i++) {
      three += news.put(about("slate quarry", null)) + " ";
    }
    room.say("elsewhere", three);
    room.say("elsewhere", "nohearsay " + news.put(about("slate quarry", null)));
    room.awaitQuiet();

    assertThat(lines("quarry")).hasSize(4);
    assertThat(thread("silent")).isEmpty();
  }

  @Test
  void whatIsMutedIsNotToldAndNotToldLaterEither() throws Exception {
    room.addChannel("kites");
    String id = room.alert("kites", "topic:\"kite meadow\"");
    room.say("kites", "/hearsay alerts mute " + id + " 1h");
    room.awaitQuiet();
    room.say("elsewhere", news.put(about("kite meadow", null)));
    room.awaitQuiet();
    room.say("kites", "/hearsay alerts mute " + id + " off");
    room.awaitQuiet();
    InventedArticle next = about("kite meadow", null);
    room.say("elsewhere", news.put(next));
    room.awaitQuiet();

    assertThat(lines("kites"))
        .singleElement()
        .satisfies(line -> assertThat(line.text()).contains(next.title()));
  }

  @Test
  void whatIsRemovedIsSilentAtOnceAndBackAtOnce() throws Exception {
    room.addChannel("wells");
    String id = room.alert("wells", "topic:\"village wells\"");
    room.say("wells", "/hearsay alerts remove " + id);
    room.awaitQuiet();
    room.say("elsewhere", news.put(about("village wells", null)));
    room.awaitQuiet();
    assertThat(lines("wells")).isEmpty();

    room.press("Undo");
    room.awaitQuiet();
    room.say("elsewhere", news.put(about("village wells", null)));
    room.awaitQuiet();
    assertThat(lines("wells")).hasSize(1);
  }

  @Test
  void inQuietHoursAlertsWaitAndComeTogether() throws Exception {
    room.addChannel("night");
    room.alert("night", "topic:\"night market\"");
    room.say("night", "/hearsay settings quiethours 00:00-23:59");
    room.awaitQuiet();
    room.say("elsewhere", news.put(about("night market", null)));
    room.say("elsewhere", news.put(about("night market", null)));
    room.awaitQuiet();
    assertThat(lines("night")).isEmpty();

    room.later(Duration.ofHours(24));
    room.await("told", () -> digests("night").size() == 1);
    assertThat(digests("night").get(0).targets()).hasSize(2);
    assertThat(lines("night")).isEmpty();
  }

  private InventedArticle about(String subject, String relays) {
    return new InventedArticle(articles++, "Gazette", relays, false, subject, null, false, false);
  }

  private List<Said> lines(String channel) {
    return in(channel, false).stream()
        .filter(said -> said.text().startsWith("Alert ") && !said.targets().isEmpty())
        .toList();
  }

  private List<Said> digests(String channel) {
    return in(channel, false).stream()
        .filter(said -> said.text().startsWith("Digest of "))
        .toList();
  }

  private List<Said> thread(String channel) {
    return in(channel, true);
  }

  private List<Said> in(String channel, boolean thread) {
    return room.said().stream()
        .filter(said -> said.channel().equals(channel) && said.inThread() == thread)
        .toList();
  }
}
