package org.hearsay.fetch;

import static org.hearsay.article.Refusal.Kind.TOO_LARGE;
import static org.hearsay.fetch.HostileCase.fetched;
import static org.hearsay.fetch.HostileCase.refused;

import java.util.List;

/** Pages that come over the wire as they should and are poison to whoever parses them. */
final class HostileDocuments {
  private static final int MIB = 1 << 20;
  private static final String SENTENCE = "The ferry was late again, a witness said on Monday. ";

  private HostileDocuments() {}

  static List<HostileCase> all() {
    return List.of(
        refused(
            "ten megabytes on one line",
            TOO_LARGE,
            (q, w) -> w.page("200 OK", "", "<p>" + SENTENCE.repeat(10 * MIB / SENTENCE.length()))),
        page(
            "three megabytes on one line",
            "<p>" + SENTENCE.repeat(3 * MIB / SENTENCE.length() - 1)),
        page("three megabytes without a space", "<p>" + "x".repeat(3 * MIB - 100)),
        page("depth of a hundred thousand", "<div>".repeat(100_000) + SENTENCE),
        page("depth of half a million", "<b>".repeat(500_000) + SENTENCE),
        page("depth of misnested formatting", "<a><b><i><p>".repeat(60_000) + SENTENCE),
        page("a million siblings", "<p>".repeat(MIB - 100)),
        page("a million line breaks", "<br>".repeat(700_000) + SENTENCE),
        page(
            "attributes of a megabyte",
            ("<p title='" + "t".repeat(MIB) + "'>" + SENTENCE).repeat(2)),
        page("half a million attributes", "<p " + attributes(350_000) + ">" + SENTENCE),
        page("the same attribute over and over", "<p " + "a=1 ".repeat(700_000) + ">" + SENTENCE),
        page("entities without end", "<p>" + "&amp;&lt;&#x1F600;&nosuch;".repeat(100_000)),
        page("a table without end", "<table>" + "<tr><td>1".repeat(300_000)),
        page("tables in tables", "<table><tr><td>".repeat(100_000) + SENTENCE),
        page("scripts alone", "<script>" + "let a = '<p>';".repeat(200_000) + "</script>"),
        page("a script that never closes", "<p>" + SENTENCE + "<script>" + "x".repeat(2 * MIB)),
        page("a comment that never closes", "<p>" + SENTENCE + "<!--" + "-".repeat(2 * MIB)),
        page("a tag that never closes", "<p>" + SENTENCE + "<p class=\"" + "x".repeat(2 * MIB)),
        page("frames", "<frameset><frame src='/one'><frame src='http://127.0.0.1/'></frameset>"),
        page("inner frames", "<iframe src='http://169.254.169.254/'></iframe>".repeat(10_000)),
        page("select in select", "<select><option>".repeat(150_000)),
        page("forms in forms", "<form><input>".repeat(200_000)),
        page("templates in templates", "<template>".repeat(200_000) + SENTENCE),
        page("SVG and MathML in turns", "<svg><foreignObject><math><mi>".repeat(80_000)),
        page(
            "bidi and zero-width letters",
            "<p>" + (SENTENCE + "\u202e\u200b\u2066\ufeff").repeat(20_000)),
        page("a combining mark after each letter", "<p>" + "e\u0301\u0302\u0303".repeat(200_000)),
        page("half of a surrogate pair", "<p>" + SENTENCE + "\ud83d" + SENTENCE),
        page("full stops alone", "<p>" + ".".repeat(2 * MIB)),
        page("quotation marks alone", "<p>" + "\u201c\"\u2018'".repeat(300_000)),
        page("capitals alone", "<p>" + "A B ".repeat(600_000)),
        page("links alone", "<a href='/x'>x</a> ".repeat(150_000)),
        page(
            "links with endless addresses",
            ("<p>" + SENTENCE + "<a href='http://x.test/" + "y".repeat(100_000) + "'>z</a>")
                .repeat(20)),
        page(
            "a link that climbs without end",
            "<p>" + SENTENCE + "<a href='" + "../".repeat(700_000) + "'>z</a>"),
        page(
            "a base address that climbs without end",
            "<base href='/" + "../".repeat(300_000) + "'>" + "<p><a href=x>z</a>".repeat(20_000)),
        page(
            "a base address of a megabyte",
            "<base href='/" + "y".repeat(MIB) + "'>" + "<p><a href=x>z</a>".repeat(20_000)),
        page(
            "JSON-LD of great depth",
            "<script type='application/ld+json'>"
                + "[".repeat(500_000)
                + "</script><p>"
                + SENTENCE.repeat(20)),
        page(
            "JSON-LD without end",
            "<script type='application/ld+json'>{\"@graph\":["
                + "{\"a\":\"b\"},".repeat(200_000)
                + "</script><p>"
                + SENTENCE.repeat(20)),
        page(
            "JSON-LD with a number of a million digits",
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
                + "9".repeat(MIB)
                + "}</script><p>"
                + SENTENCE.repeat(20)),
        page(
            "a title of a megabyte",
            "<title>" + "Late ferry ".repeat(100_000) + "</title><p>" + SENTENCE.repeat(20)),
        page("a thousand titles", "<title>Late</title>".repeat(1000) + "<p>" + SENTENCE.repeat(20)),
        page(
            "a base address elsewhere",
            "<base href='file:///etc/'><p><a href='passwd'>x</a>" + SENTENCE.repeat(20)),
        page(
            "a canonical address elsewhere",
            "<link rel=canonical href='https://gazette.test/scoop'><p>" + SENTENCE.repeat(20)),
        text(
            "one sentence from beginning to end", "the ferry was late and the deckhand said that "),
        text("somebody says something without end", "Ada Marsh said that "),
        text("outlets without end", "according to the Daily Mail, the BBC told Reuters, "),
        text("quotations in quotations", "“the ferry,” he said, “was ‘late "),
        text("names without end", "Ada Marsh Brandt "),
        text("nobody in particular", "officials who spoke on condition of anonymity said "),
        text("clitics alone", "'s n't "),
        text("short sentences", "They said it. "),
        text("hyphens", "a-"),
        text(
            "a claim that hardens again and again",
            "The ferry reportedly sank, the ministry claims. The ferry sank in the harbour. "),
        text("hedges alone", "reportedly allegedly "),
        text("outlets that cite outlets", "the BBC, citing Reuters, citing the Daily Mail, said "),
        text("quotations of one letter", "“a” "),
        page("a heading of a megabyte", "<h1>" + "Harbour said ".repeat(80_000) + "</h1>"),
        page("a book", "<article>" + ("<p>" + SENTENCE.repeat(5) + "</p>").repeat(3 * MIB / 300)),
        typed("text that is a book", "text/plain", (SENTENCE + "\n\n").repeat(50_000)),
        typed("XHTML with a DTD", "application/xhtml+xml", entities("html")),
        typed("text that looks like markup", "text/plain", "<div>".repeat(100_000)),
        typed("text on one line", "text/plain", SENTENCE.repeat(50_000)),
        typed("text of line breaks", "text/plain", "\n".repeat(2 * MIB)),
        typed("UTF-32 declared", "text/html; charset=utf-32", "<p>" + SENTENCE.repeat(100)),
        typed(
            "UTF-7 declared",
            "text/html; charset=utf-7",
            "<p>+ADw-script+AD4-" + SENTENCE.repeat(100)),
        typed(
            "ISO-2022-KR declared", "text/html; charset=iso-2022-kr", "<p>" + SENTENCE.repeat(100)),
        typed("a feed with entities that grow", "application/rss+xml", entities("rss")).asFeed(),
        typed(
                "a feed that asks for a file",
                "application/rss+xml",
                "<!DOCTYPE rss [<!ENTITY f SYSTEM"
                    + " 'file:///etc/passwd'>]><rss><channel><title>&f;</title></channel></rss>")
            .asFeed(),
        typed("a feed of great depth", "application/atom+xml", "<feed>" + "<entry>".repeat(200_000))
            .asFeed());
  }

  private static HostileCase page(String name, String body) {
    return fetched(name, (q, w) -> w.page("200 OK", "", "<!DOCTYPE html><html><body>" + body));
  }

  /** As long as an article may be at most. */
  private static HostileCase text(String name, String unit) {
    return page(
        name,
        "<html lang=en><article><p>" + SENTENCE + "<p>" + unit.repeat(140_000 / unit.length()));
  }

  private static HostileCase typed(String name, String type, String body) {
    return fetched(name, (q, w) -> w.page("200 OK", "Content-Type: " + type + "\r\n", body));
  }

  private static String attributes(int count) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < count; i++) {
      attributes.append('a').append(Integer.toString(i, 36)).append(' ');
    }
    return attributes.toString();
  }

  /** Ten entities of which each is ten of the one before: ten gigabytes when written out. */
  private static String entities(String root) {
    StringBuilder dtd =
        new StringBuilder("<?xml version='1.0'?><!DOCTYPE " + root + " [<!ENTITY a0 'ferry'>");
    for (int i = 1; i < 11; i++) {
      dtd.append("<!ENTITY a")
          .append(i)
          .append(" '")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("'>");
    }
    return dtd + "]><" + root + ">&a10;</" + root + ">";
  }
}
