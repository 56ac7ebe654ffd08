package org.hearsay.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.hearsay.article.Refusal.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody gives a site's address; its feed is found. */
class FeedFinderTest {
  private static final String FEED =
      "<rss version='2.0'><channel><title>%s</title><link>https://g.example</link>"
          + "<description>d</description></channel></rss>";
  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>Gazette</title>%s</head><body>News</body></html>";

  private final FeedSite site = new FeedSite(Clock.systemUTC());
  private final FeedFinder finder = new FeedFinder(site.reader(), Duration.ofSeconds(20));

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aFeedIsWhatWasMeant() {
    feed("/feed", "Gazette");
    assertThat(finder.find(site.url("/feed"))).isEqualTo(found("/feed", "Gazette"));
  }

  @Test
  void theSiteNamesItsFeed() {
    page(
        "<link rel='stylesheet' href='/s.css'><link rel='Alternate' type='application/rss+xml' "
            + "title='Gazette' href='news.rss'>");
    feed("/news.rss", "Gazette");
    assertThat(finder.find(site.url("/"))).isEqualTo(found("/news.rss", "Gazette"));
  }

  @Test
  void commentsAreTheLastChoice() {
    page(
        "<link rel='alternate' type='application/rss+xml' href='/comments/feed'>"
            + "<link rel='alternate' type='application/atom+xml' href='/atom'>");
    feed("/comments/feed", "Comments");
    feed("/atom", "Gazette");
    assertThat(finder.find(site.url("/"))).isEqualTo(found("/atom", "Gazette"));
  }

  @Test
  void whatIsNamedButMissingIsPassedOver() {
    page(
        "<link rel='alternate' type='application/rss+xml' href='/gone'>"
            + "<link rel='alternate' type='application/feed+json' href='/json'>");
    site.has(
        "/json",
        "application/json",
        "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"Gazette\",\"items\":[]}");
    assertThat(finder.find(site.url("/"))).isEqualTo(found("/json", "Gazette"));
  }

  @Test
  void whereNothingIsNamedUsualPlacesAreTried() {
    page("");
    feed("/atom.xml", "Gazette");
    assertThat(finder.find(site.url("/about"))).isInstanceOf(FeedSearch.None.class);
    assertThat(finder.find(site.url("/"))).isEqualTo(found("/atom.xml", "Gazette"));
  }

  @Test
  void aFeedThatMovedForGoodIsNamedWhereItIs() {
    feed("/there", "Gazette");
    site.answers("/feed", "301 Moved", "Location: /there\r\n");
    assertThat(finder.find(site.url("/feed"))).isEqualTo(found("/there", "Gazette"));
  }

  @Test
  void aSiteWithoutOneSaysSoAfterFewQuestions() {
    page("");
    FeedSearch.None none = (FeedSearch.None) finder.find(site.url("/"));
    assertThat(none.refusal().message()).startsWith("No feed was found on 127.0.0.1");
    assertThat(site.server().connections()).isLessThanOrEqualTo(10);
  }

  @Test
  void whatCannotBeReadSaysWhy() {
    assertThat(kind("http://127.0.0.1:1/")).isEqualTo(Kind.BLOCKED_ADDRESS);
    assertThat(kind("ftp://gazette.example/")).isEqualTo(Kind.BLOCKED_SCHEME);
    assertThat(kind(site.url("/missing"))).isEqualTo(Kind.HTTP_STATUS);
    site.has("/bomb", "text/xml", "<!DOCTYPE rss []><rss version='2.0'/>");
    assertThat(kind(site.url("/bomb"))).isEqualTo(Kind.PARSE_LIMIT);
  }

  private Kind kind(String typed) {
    return ((FeedSearch.None) finder.find(typed)).refusal().kind();
  }

  private void feed(String path, String title) {
    site.has(path, "application/rss+xml", FEED.formatted(title));
  }

  private void page(String head) {
    site.has("/", "text/html", PAGE.formatted(head));
  }

  private FeedSearch found(String path, String title) {
    return new FeedSearch.Found(site.url(path), title);
  }
}
