package org.hearsay.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hearsay.article.Refusal.Kind;
import org.hearsay.fetch.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a site calls a feed is read, or is not and says why. */
class FeedReaderTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String RSS = "application/rss+xml";
  private static final String ATOM = "application/atom+xml";

  private final FeedSite site = new FeedSite(Clock.fixed(NOON, ZoneOffset.UTC));

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void rss2IsRead() {
    FeedOutcome.Entries feed =
        rss(
            """
            <item><guid>ferry-1</guid><title>Ferry  late
            again</title><link>https://gazette.example/1</link>
              <pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate></item>
            """);
    assertThat(feed.title()).isEqualTo("The Gazette");
    assertThat(feed.entries())
        .containsExactly(
            new FeedEntry(
                "ferry-1",
                URI.create("https://gazette.example/1"),
                "Ferry late again",
                Instant.parse("2026-03-01T09:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.91", "0.92", "0.93", "0.94", "2.0", "2.01", ""})
  void everyRssIsRead(String version) {
    String number = version.isEmpty() ? "" : " version='" + version + "'";
    site.has(
        "/feed",
        RSS,
        "<rss"
            + number
            + "><channel><title>Gazette</title><link>https://gazette.example/</link>"
            + "<description>d</description>"
            + "<item><title>Ferry</title><link>https://gazette.example/1</link></item>"
            + "</channel></rss>");
    assertThat(links(read())).containsExactly("https://gazette.example/1");
  }

  @Test
  void rss1IsRead() {
    site.has(
        "/feed",
        "application/rdf+xml",
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel rdf:about="https://gazette.example/"><title>Gazette</title>
            <link>https://gazette.example/</link><description>d</description></channel>
          <item rdf:about="https://gazette.example/1"><title>Ferry</title>
            <link>https://gazette.example/1</link><dc:date>2026-02-28T08:00:00Z</dc:date></item>
        </rdf:RDF>
        """);
    assertThat(read().entries())
        .containsExactly(
            new FeedEntry(
                "https://gazette.example/1",
                URI.create("https://gazette.example/1"),
                "Ferry",
                Instant.parse("2026-02-28T08:00:00Z")));
  }

  @Test
  void atomIsReadWithItsOwnBase() {
    site.has(
        "/feed",
        ATOM,
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://gazette.example/news/">
          <title>Gazette</title><id>tag:gazette.example</id><updated>2026-03-01T10:00:00Z</updated>
          <entry><id>tag:gazette.example,1</id><title>Ferry</title>
            <link rel="self" href="https://gazette.example/api/1"/>
            <link rel="alternate" href="ferry"/><updated>2026-03-01T10:00:00Z</updated></entry>
        </feed>
        """);
    assertThat(read().entries())
        .containsExactly(
            new FeedEntry(
                "tag:gazette.example,1",
                URI.create("https://gazette.example/news/ferry"),
                "Ferry",
                Instant.parse("2026-03-01T10:00:00Z")));
  }

  @Test
  void jsonFeedIsRead() {
    site.has(
        "/feed",
        "application/feed+json",
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Gazette", "items": [
          {"id": 7, "url": "/1", "title": "Ferry", "date_published": "2026-03-01T10:00:00+01:00"},
          {"id": "8", "external_url": "https://post.example/2", "content_text": "Elsewhere"}]}
        """);
    assertThat(read().entries())
        .containsExactly(
            new FeedEntry(
                "7", URI.create(site.url("/1")), "Ferry", Instant.parse("2026-03-01T09:00:00Z")),
            new FeedEntry("8", URI.create("https://post.example/2"), "", null));
  }

  @Test
  void withoutAnIdTheLinkIsOneAndWithoutALinkThereIsNothingToRead() {
    FeedOutcome.Entries feed =
        rss(
            """
            <item><title>No link</title><guid isPermaLink="false">a</guid></item>
            <item><link>https://gazette.example/1</link></item>
            <item><guid>https://gazette.example/2</guid></item>
            <item><link>mailto:desk@gazette.example</link></item>
            """);
    assertThat(feed.entries())
        .extracting(FeedEntry::id)
        .containsExactly("https://gazette.example/1", "https://gazette.example/2");
  }

  @Test
  void linksAreReadHoweverTheyAreWrapped() {
    FeedOutcome.Entries feed =
        rss(
            """
            <item><link><![CDATA[
               https://gazette.example/a
            ]]></link></item>
            <item><link>/b?x=1</link></item>
            <item><link>https://gazette.example/two words</link></item>
            <item><link>//gazette.example/d</link></item>
            """);
    assertThat(links(feed))
        .containsExactly(
            "https://gazette.example/a",
            site.url("/b?x=1"),
            "https://gazette.example/two%20words",
            "http://gazette.example/d");
  }

  @Test
  void aCountingServiceIsLeftOut() {
    site.has(
        "/feed",
        RSS,
        """
        <rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">
          <channel><title>G</title><link>https://g.example</link><description>d</description>
          <item><link>https://counter.example/~r/1</link>
            <feedburner:origLink>https://gazette.example/1</feedburner:origLink></item>
          </channel></rss>
        """);
    assertThat(links(read())).containsExactly("https://gazette.example/1");
  }

  @Test
  void anIdThatManyShareTellsNothingApart() {
    FeedOutcome.Entries feed =
        rss(
            """
            <item><guid isPermaLink="false">0</guid><link>https://gazette.example/1</link></item>
            <item><guid isPermaLink="false">0</guid><link>https://gazette.example/2</link></item>
            <item><guid isPermaLink="false">9</guid><link>https://gazette.example/3</link></item>
            <item><guid isPermaLink="false">9</guid><link>https://gazette.example/3</link></item>
            """);
    assertThat(feed.entries())
        .extracting(FeedEntry::id)
        .containsExactly("https://gazette.example/1", "https://gazette.example/2", "9");
  }

  @Test
  void theNewestStandsFirstWhereAllHaveDates() {
    FeedOutcome.Entries feed =
        rss(
            """
            <item><link>https://g.example/old</link><pubDate>Sat, 28 Feb 2026 09:00:00 GMT</pubDate></item>
            <item><link>https://g.example/new</link><pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate></item>
            """);
    assertThat(links(feed)).containsExactly("https://g.example/new", "https://g.example/old");
  }

  @Test
  void lettersArriveWhateverTheSiteSaysOfThem() {
    String xml =
        "<?xml version='1.0' encoding='%s'?><rss version='2.0'><channel><title>Nørreport</title>"
            + "<link>https://g.example</link><description>d</description></channel></rss>";
    for (String declared : List.of("windows-1252", "iso-8859-1")) {
      byte[] bytes = xml.formatted(declared).getBytes(Charset.forName("windows-1252"));
      site.has("/feed", RSS, "", bytes);
      assertThat(read().title()).isEqualTo("Nørreport");
    }
    site.has("/feed", RSS + "; charset=iso-8859-1", xml.formatted("utf-8"));
    assertThat(read().title()).isEqualTo("Nørreport");
    site.has("/feed", RSS, "", xml.formatted("utf-16").getBytes(StandardCharsets.UTF_16));
    assertThat(read().title()).isEqualTo("Nørreport");
  }

  @Test
  void whatAnEditorPastedDoesNotBreakAFeed() {
    FeedOutcome.Entries feed =
        rss(
            "<item><title>Caf\u0008e&nbsp;&eacute; &amp; more</title>"
                + "<link>https://g.example/1</link></item>");
    assertThat(feed.entries().get(0).title()).isEqualTo("Cafe\u00a0é & more");
  }

  @Test
  void theVersionComesBackAndSavesTheFeed() {
    Version version = new Version("\"v1\"", null);
    site.server()
        .on(
            "/feed",
            (request, wire) -> {
              if ("\"v1\"".equals(request.headers().get("if-none-match"))) {
                wire.head("304 Not Modified", "Cache-Control: max-age=900\r\n");
              } else {
                wire.page("200 OK", "ETag: \"v1\"\r\n", channel(""));
              }
            });
    assertThat(read().version()).isEqualTo(version);
    assertThat(site.reader().read(site.url("/feed"), version))
        .isEqualTo(new FeedOutcome.NotModified(Duration.ofMinutes(15)));
  }

  @Test
  void theLongerOfWhatSiteAndFeedSayIsHowLongItIsFresh() {
    site.has("/feed", RSS, "Cache-Control: max-age=60\r\n", bytes(channel("<ttl>30</ttl>")));
    assertThat(read().freshFor()).isEqualTo(Duration.ofMinutes(30));
    site.has("/feed", RSS, "Cache-Control: max-age=7200\r\n", bytes(channel("<ttl>30</ttl>")));
    assertThat(read().freshFor()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void whatMovedForGoodIsReadThereNextTime() {
    site.has("/there", RSS, channel("")).answers("/feed", "301 Moved", "Location: /there\r\n");
    assertThat(read().readNext()).isEqualTo(site.url("/there"));
    site.answers("/feed", "302 Found", "Location: /there\r\n");
    assertThat(read().readNext()).isEqualTo(site.url("/feed"));
    site.answers("/feed", "308 Moved", "Location: /between\r\n")
        .answers("/between", "307 Elsewhere", "Location: /there\r\n");
    assertThat(read().readNext()).isEqualTo(site.url("/between"));
  }

  @Test
  void aSiteSaysWhenToComeBackAndWhenItIsOver() {
    site.answers("/feed", "503 Busy", "Retry-After: 7200\r\n");
    assertThat(failed().retryAt()).isEqualTo(NOON.plusSeconds(7200));
    site.answers("/feed", "429 Slow", "Retry-After: 60\r\n");
    assertThat(failed().refusal().kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(failed().retryAt()).isEqualTo(NOON.plusSeconds(60));
    assertThat(failed().gone()).isFalse();
    site.answers("/feed", "410 Gone", "");
    assertThat(failed().gone()).isTrue();
  }

  @Test
  void documentTypesAreRefusedWhateverTheyDeclare() {
    String bomb =
        """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
        <rss version="2.0"><channel><title>&c;</title></channel></rss>
        """;
    String reach =
        "<?xml version='1.0'?><!-- <a> --><!DOCTYPE rss SYSTEM '"
            + site.url("/never")
            + "'><rss version='2.0'><channel><title>x</title></channel></rss>";
    String file =
        "<!DOCTYPE rss [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
            + "<rss version='2.0'><channel><title>&f;</title></channel></rss>";
    for (String xml : List.of(bomb, file)) {
      site.has("/feed", RSS, xml);
      assertThat(failed().refusal().kind()).isEqualTo(Kind.PARSE_LIMIT);
      assertThat(failed().refusal().message()).contains("document type");
    }
    site.has("/feed", RSS, reach);
    assertThat(failed().refusal().message()).isNotEmpty();
    assertThat(site.server().asked("/never")).isZero();
  }

  @Test
  void depthAndNumbersHaveTheirBounds() {
    List<String> hostile =
        List.of(
            channel("<a>".repeat(300_000)),
            channel("<a/>".repeat(300_000)),
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "[".repeat(300_000),
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":["
                + "{},".repeat(300_000)
                + "{}]}");
    for (String body : hostile) {
      site.has("/feed", "application/json", body);
      assertThat(failed().refusal().kind()).isEqualTo(Kind.PARSE_LIMIT);
    }
    site.has("/feed", RSS, channel("x".repeat(4 << 20)));
    assertThat(failed().refusal().kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void whatIsNoFeedSaysSo() {
    List<String> others =
        List.of(
            "<!DOCTYPE html><html><body>Welcome</body></html>",
            "<html><body>Welcome</body></html>",
            "<opml version='2.0'><body/></opml>",
            "{\"items\": []}",
            "{\"version\":",
            "just words",
            "",
            "<rss version='2.0'><channel><title>cut off");
    for (String body : others) {
      site.has("/feed", "text/html", body);
      assertThat(failed().refusal().kind()).as(body).isEqualTo(Kind.UNSUPPORTED_TYPE);
      assertThat(failed().refusal().message()).contains("127.0.0.1").endsWith(".");
    }
    site.has("/feed", "image/png", "PNG");
    assertThat(failed().refusal().kind()).isEqualTo(Kind.UNSUPPORTED_TYPE);
  }

  /** Names with colons once ended the reading with an exception of JDOM's. */
  @Test
  void damageIsARefusalAndNothingElse() {
    String whole =
        channel(
            "<ttl>30</ttl><item><guid>1</guid><link>https://g.example/1</link>"
                + "<enclosure url='u' length='3' type='t'/>"
                + "<pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate></item>");
    List<String> damage =
        List.of(
            "<:a>", "<?xm: ?>", "<a :b='c'/>", "</item>", "<", "&", "&#1;", "]]>", "<!--", "\0");
    for (String each : damage) {
      for (int at = 0; at < whole.length(); at += 7) {
        byte[] body = bytes(whole.substring(0, at) + each + whole.substring(at));
        FeedOutcome outcome = FeedParser.parse(page(body));
        if (outcome instanceof FeedOutcome.Failed failed) {
          assertThat(failed.refusal().kind()).isEqualTo(Kind.UNSUPPORTED_TYPE);
        }
      }
    }
    assertThat(FeedParser.parse(page(bytes("<:rss/>")))).isInstanceOf(FeedOutcome.Failed.class);
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    assertThat(site.reader().read("no address", Version.NONE))
        .isInstanceOf(FeedOutcome.Failed.class);
    assertThat(site.reader().read("http://127.0.0.1:1/feed", Version.NONE))
        .isInstanceOf(FeedOutcome.Failed.class);
  }

  private FeedOutcome.Entries rss(String items) {
    site.has("/feed", RSS, channel(items));
    return read();
  }

  private static String channel(String items) {
    return "<?xml version='1.0'?><rss version='2.0'><channel><title>The Gazette</title>"
        + "<link>https://gazette.example/</link><description>News</description>"
        + items
        + "</channel></rss>";
  }

  private FeedOutcome.Entries read() {
    FeedOutcome outcome = site.reader().read(site.url("/feed"), Version.NONE);
    assertThat(outcome).isInstanceOf(FeedOutcome.Entries.class);
    return (FeedOutcome.Entries) outcome;
  }

  private FeedOutcome.Failed failed() {
    FeedOutcome outcome = site.reader().read(site.url("/feed"), Version.NONE);
    assertThat(outcome).isInstanceOf(FeedOutcome.Failed.class);
    return (FeedOutcome.Failed) outcome;
  }

  private static List<String> links(FeedOutcome.Entries feed) {
    return feed.entries().stream().map(entry -> entry.link().toString()).toList();
  }

  private static Page page(byte[] body) {
    URI address = URI.create("https://gazette.example/feed");
    return new Page(address, address, "text/xml", null, body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
