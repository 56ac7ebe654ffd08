package org.hearsay.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hearsay.article.Refusal.Kind.BAD_ENCODING;
import static org.hearsay.article.Refusal.Kind.PROTOCOL_ERROR;
import static org.hearsay.article.Refusal.Kind.TIMEOUT;
import static org.hearsay.article.Refusal.Kind.TOO_LARGE;
import static org.hearsay.article.Refusal.Kind.UNSUPPORTED_TYPE;
import static org.hearsay.fetch.HostileCase.fetched;
import static org.hearsay.fetch.HostileCase.refused;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** Bodies that are too long, too slow, lie about their size or are not what their label says. */
final class HostileBodies {
  private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";
  private static final String GZIP = HTML + "Content-Encoding: gzip\r\n";
  private static final String PAGE =
      "<html><body><p>The ferry was late, a witness said.</p></body>";
  private static final byte[] PACKED = Gzip.of(PAGE.repeat(20).getBytes(UTF_8));
  private static final byte[] KILOBYTES = "<p>and on it goes ".repeat(1000).getBytes(UTF_8);

  private HostileBodies() {}

  static List<HostileCase> compression() {
    byte[] bomb = Gzip.bomb(64);
    byte[] broken = PACKED.clone();
    broken[broken.length - 6] ^= 1;
    return List.of(
        fetched("gzip as asked", (q, w) -> w.head("200 OK", GZIP).raw(PACKED)),
        fetched(
            "gzip under its old name",
            (q, w) -> w.head("200 OK", HTML + "Content-Encoding: X-GZIP\r\n").raw(PACKED)),
        fetched(
            "identity spelled out",
            (q, w) -> w.page("200 OK", HTML + "Content-Encoding: identity\r\n", PAGE)),
        fetched(
            "gzip in many members",
            (q, w) ->
                w.head("200 OK", GZIP)
                    .raw(Gzip.of("<html>".getBytes(UTF_8)))
                    .raw(repeated(Gzip.of(new byte[0]), 50))
                    .raw(PACKED)
                    .raw(PACKED)),
        fetched(
            "gzip padded with zeros",
            (q, w) -> w.head("200 OK", GZIP).raw(PACKED).raw(new byte[512])),
        fetched(
            "gzip with a name, a remark and more in its head",
            (q, w) -> w.head("200 OK", GZIP).raw(decorated(true))),
        refused(
            "gzip with a wrong checksum of its head",
            BAD_ENCODING,
            (q, w) -> w.head("200 OK", GZIP).raw(decorated(false))),
        refused(
            "gzip with something else behind it",
            BAD_ENCODING,
            (q, w) -> w.head("200 OK", GZIP).raw(PACKED).raw("and so on")),
        refused(
            "gzip padded with zeros without end",
            TOO_LARGE,
            (q, w) -> w.head("200 OK", GZIP).raw(PACKED).forever(new byte[9999])),
        refused(
            "gzip bomb behind a page in gzip",
            TOO_LARGE,
            (q, w) -> w.head("200 OK", GZIP).raw(PACKED).raw(bomb)),
        refused(
            "gzip whose second member stops in the middle",
            BAD_ENCODING,
            (q, w) ->
                w.head("200 OK", GZIP).raw(PACKED).raw(Arrays.copyOf(PACKED, PACKED.length / 2))),
        refused("gzip bomb", TOO_LARGE, (q, w) -> w.head("200 OK", GZIP).raw(bomb)),
        refused(
            "gzip bomb inside gzip",
            BAD_ENCODING,
            (q, w) ->
                w.head("200 OK", HTML + "Content-Encoding: gzip, gzip\r\n").raw(Gzip.of(bomb))),
        refused(
            "gzip bomb inside gzip with one label",
            BAD_ENCODING,
            (q, w) -> w.head("200 OK", GZIP).raw(Gzip.of(Gzip.bomb(8)))),
        refused(
            "gzip without end of empty members",
            TOO_LARGE,
            (q, w) -> w.head("200 OK", GZIP).forever(repeated(Gzip.of(new byte[0]), 500))),
        refused(
            "gzip whose file name never ends",
            TOO_LARGE,
            (q, w) -> {
              w.head("200 OK", GZIP).raw(new byte[] {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 3});
              w.forever(KILOBYTES);
            }),
        refused(
            "gzip that stops in the middle",
            BAD_ENCODING,
            (q, w) -> w.head("200 OK", GZIP).raw(Arrays.copyOf(PACKED, PACKED.length / 2))),
        refused(
            "gzip cut off before its declared length",
            PROTOCOL_ERROR,
            (q, w) ->
                w.head("200 OK", GZIP + "Content-Length: " + PACKED.length + "\r\n")
                    .raw(Arrays.copyOf(PACKED, PACKED.length / 2))),
        refused(
            "gzip with a wrong checksum",
            BAD_ENCODING,
            (q, w) -> w.head("200 OK", GZIP).raw(broken)),
        refused("gzip label on nothing", BAD_ENCODING, (q, w) -> w.head("200 OK", GZIP)),
        refused("gzip label on plain text", BAD_ENCODING, (q, w) -> w.page("200 OK", GZIP, PAGE)),
        refused(
            "gzip without its label", BAD_ENCODING, (q, w) -> w.head("200 OK", HTML).raw(PACKED)),
        refused("brotli unasked", BAD_ENCODING, (q, w) -> labelled(w, "br")),
        refused("deflate unasked", BAD_ENCODING, (q, w) -> labelled(w, "deflate")),
        refused("zstd unasked", BAD_ENCODING, (q, w) -> labelled(w, "zstd")),
        refused("an encoding nobody knows", BAD_ENCODING, (q, w) -> labelled(w, "rot13")));
  }

  static List<HostileCase> sizes(int most) {
    return List.of(
        fetched("as long as can be", (q, w) -> w.page("200 OK", HTML, "x".repeat(most))),
        refused(
            "one byte too long", TOO_LARGE, (q, w) -> w.page("200 OK", HTML, "x".repeat(most + 1))),
        refused(
            "one byte too long without saying so",
            TOO_LARGE,
            (q, w) -> w.head("200 OK", HTML).raw("x".repeat(most + 1))),
        fetched(
            "as long as can be in gzip",
            (q, w) -> w.head("200 OK", GZIP).raw(Gzip.of(new byte[most]))),
        refused(
            "one byte too long in gzip",
            TOO_LARGE,
            (q, w) -> w.head("200 OK", GZIP).raw(Gzip.of(new byte[most + 1]))),
        refused(
            "a body without end", TOO_LARGE, (q, w) -> w.head("200 OK", HTML).forever(KILOBYTES)),
        refused(
            "chunks without end",
            TOO_LARGE,
            (q, w) ->
                w.head("200 OK", chunked())
                    .forever("400\r\n%s\r\n".formatted("x".repeat(1024)).getBytes(UTF_8))),
        refused(
            "chunks of one byte without end",
            TOO_LARGE,
            (q, w) ->
                w.head("200 OK", chunked()).forever("1\r\nx\r\n".repeat(500).getBytes(UTF_8))),
        refused(
            "a chunk header without end",
            TOO_LARGE,
            (q, w) -> w.head("200 OK", chunked()).raw("1;").forever(KILOBYTES)),
        refused(
            "a chunk size of zeros without end",
            TOO_LARGE,
            (q, w) -> w.head("200 OK", chunked()).forever("0".repeat(9999).getBytes(UTF_8))),
        fetched(
            "a chunk size with many zeros before it",
            (q, w) -> w.head("200 OK", chunked()).raw("0".repeat(500) + "5\r\n<p>ab\r\n0\r\n\r\n")),
        refused(
            "trailers without end",
            PROTOCOL_ERROR,
            (q, w) ->
                w.head("200 OK", chunked())
                    .raw("1\r\nx\r\n0\r\n")
                    .forever("X-More: and more\r\n".repeat(100).getBytes(UTF_8))),
        refused(
            "a transfer coding nobody asked for",
            PROTOCOL_ERROR,
            (q, w) -> w.head("200 OK", HTML + "Transfer-Encoding: gzip, chunked\r\n").raw(PACKED)),
        refused("length longer than the body", PROTOCOL_ERROR, (q, w) -> lengthy(w, "500")),
        fetched("length shorter than the body", (q, w) -> lengthy(w, "10")),
        refused("length below zero", PROTOCOL_ERROR, (q, w) -> lengthy(w, "-1")),
        refused("length far below zero", PROTOCOL_ERROR, (q, w) -> lengthy(w, "-500")),
        refused("length in wide digits", PROTOCOL_ERROR, (q, w) -> lengthy(w, "\u00b9\u00b2")),
        refused("length in words", PROTOCOL_ERROR, (q, w) -> lengthy(w, "ten")),
        refused("length with a sign", PROTOCOL_ERROR, (q, w) -> lengthy(w, "+10")),
        refused("length beyond all numbers", TOO_LARGE, (q, w) -> lengthy(w, "9".repeat(40))),
        refused("length of eight exabytes", TOO_LARGE, (q, w) -> lengthy(w, "9223372036854775807")),
        refused(
            "two lengths that differ",
            PROTOCOL_ERROR,
            (q, w) -> lengthy(w, "10\r\nContent-Length: 20")),
        fetched("two lengths that agree", (q, w) -> lengthy(w, "10\r\nContent-Length: 10")),
        refused("a chunk that is shorter than it says", PROTOCOL_ERROR, (q, w) -> chunk(w, "64")),
        refused("a chunk of negative size", PROTOCOL_ERROR, (q, w) -> chunk(w, "-5")),
        refused("a chunk size in words", PROTOCOL_ERROR, (q, w) -> chunk(w, "five")),
        refused(
            "a chunk size beyond all numbers", PROTOCOL_ERROR, (q, w) -> chunk(w, "f".repeat(40))),
        refused(
            "a chunk of eight exabytes",
            TOO_LARGE,
            (q, w) -> w.head("200 OK", chunked()).raw("7fffffffffffffff\r\n").forever(KILOBYTES)),
        fetched(
            "length and chunks together",
            (q, w) ->
                w.head("200 OK", chunked() + "Content-Length: 3\r\n")
                    .raw("5\r\n<p>ab\r\n0\r\n\r\n")));
  }

  static List<HostileCase> slowness() {
    return List.of(
        refused("silence", TIMEOUT, (q, w) -> w.silence()).slowly(),
        refused("silence after the head", TIMEOUT, (q, w) -> w.head("200 OK", HTML).silence())
            .slowly(),
        refused(
                "silence in the middle of the body",
                TIMEOUT,
                (q, w) -> w.head("200 OK", HTML + "Content-Length: 500\r\n").raw("<p>").silence())
            .slowly(),
        refused("a byte now and then", TIMEOUT, (q, w) -> w.head("200 OK", HTML).drip("<p>", 20))
            .slowly(),
        refused("a head byte by byte", TIMEOUT, (q, w) -> w.drip("HTTP/1.1 200 OK\r\n", 20))
            .slowly(),
        refused(
                "a chunk now and then",
                TIMEOUT,
                (q, w) -> w.head("200 OK", chunked()).drip("1\r\nx\r\n", 20))
            .slowly(),
        refused(
                "gzip byte by byte",
                TIMEOUT,
                (q, w) ->
                    w.head("200 OK", GZIP)
                        .raw(Arrays.copyOf(PACKED, 10))
                        .drip(new String(PACKED, 10, PACKED.length - 10, ISO_8859_1), 100))
            .slowly());
  }

  static List<HostileCase> types() {
    return List.of(
        refused("a picture", UNSUPPORTED_TYPE, (q, w) -> typed(w, "image/png")),
        refused(
            "a film without end",
            UNSUPPORTED_TYPE,
            (q, w) -> w.head("200 OK", "Content-Type: video/mp4\r\n").forever(KILOBYTES)),
        refused("a PDF", UNSUPPORTED_TYPE, (q, w) -> typed(w, "application/pdf")),
        refused("a program", UNSUPPORTED_TYPE, (q, w) -> typed(w, "application/octet-stream")),
        refused("JSON", UNSUPPORTED_TYPE, (q, w) -> typed(w, "application/json")),
        refused("XML where a page is wanted", UNSUPPORTED_TYPE, (q, w) -> typed(w, "text/xml")),
        refused("a type that is none", UNSUPPORTED_TYPE, (q, w) -> typed(w, "<html>")),
        refused("an empty type", UNSUPPORTED_TYPE, (q, w) -> typed(w, "")),
        refused(
            "a PDF called HTML",
            UNSUPPORTED_TYPE,
            (q, w) -> w.page("200 OK", HTML, "%PDF-1.7 and so on")),
        refused("a PNG called HTML", UNSUPPORTED_TYPE, (q, w) -> html(w, "\u0089PNG\r\n\u001a\n")),
        refused("a GIF called HTML", UNSUPPORTED_TYPE, (q, w) -> html(w, "GIF89a and so on")),
        refused(
            "a JPEG called HTML", UNSUPPORTED_TYPE, (q, w) -> html(w, "\u00ff\u00d8\u00ff\u00e0")),
        refused(
            "a ZIP called HTML", UNSUPPORTED_TYPE, (q, w) -> html(w, "PK\u0003\u0004 and so on")),
        refused("a film called HTML", UNSUPPORTED_TYPE, (q, w) -> html(w, "\0\0\0\u0018ftypmp42")),
        refused(
            "a program called HTML",
            UNSUPPORTED_TYPE,
            (q, w) -> html(w, "\u007fELF\u0002\u0001\u0001")),
        refused(
            "JSON called HTML",
            UNSUPPORTED_TYPE,
            (q, w) -> html(w, " {\"text\" : \"<p>The ferry was late.\"}")),
        refused(
            "a list in JSON called HTML",
            UNSUPPORTED_TYPE,
            (q, w) -> html(w, "\u00ef\u00bb\u00bf[{\"text\": \"The ferry was late.\"}]")),
        fetched(
            "a page that begins with a bracket", (q, w) -> html(w, "[Update] The ferry was late.")),
        fetched("a page that begins with a brace", (q, w) -> html(w, "{{ title }} <p>The ferry.")),
        refused(
            "no type and no markup",
            UNSUPPORTED_TYPE,
            (q, w) -> w.head("200 OK", "").raw(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1})),
        fetched("no type but markup", (q, w) -> w.head("200 OK", "").raw("\n <html>" + PAGE)),
        fetched("a type in capitals", (q, w) -> typed(w, "TEXT/HTML ;Charset=\"UTF-8\"")),
        fetched(
            "two types of which the last is good",
            (q, w) -> typed(w, "image/png\r\nContent-Type: text/html")),
        fetched("plain text", (q, w) -> typed(w, "text/plain")),
        fetched("XHTML", (q, w) -> typed(w, "application/xhtml+xml")),
        fetched("a feed", (q, w) -> typed(w, "application/rss+xml")).asFeed(),
        refused("a picture for a feed", UNSUPPORTED_TYPE, (q, w) -> typed(w, "image/png")).asFeed(),
        fetched(
            "a charset that does not exist", (q, w) -> typed(w, "text/html; charset=klingon-8")),
        fetched(
            "a charset of ten thousand letters",
            (q, w) -> typed(w, "text/html; charset=" + "u".repeat(10_000))),
        fetched("no charset", (q, w) -> typed(w, "text/html")),
        fetched(
            "the wrong charset",
            (q, w) ->
                w.head("200 OK", "Content-Type: text/html; charset=utf-8\r\n").raw("<p>caf\u00e9")),
        fetched(
            "a byte order mark against the charset",
            (q, w) ->
                w.head("200 OK", "Content-Type: text/html; charset=iso-8859-1\r\n")
                    .raw("\ufeff<p>Pier".getBytes(UTF_8))),
        fetched(
            "UTF-16",
            (q, w) ->
                w.head("200 OK", "Content-Type: text/html\r\n")
                    .raw("\ufeff<p>Pier".getBytes(UTF_16LE))),
        fetched("NULs", (q, w) -> w.page("200 OK", HTML, "<p>a\0b\0c" + "\0".repeat(1000))),
        fetched("an empty page", (q, w) -> w.page("200 OK", HTML, "")));
  }

  private static void labelled(HostileServer.Wire wire, String encoding)
      throws java.io.IOException {
    wire.page("200 OK", HTML + "Content-Encoding: " + encoding + "\r\n", PAGE);
  }

  /** Each letter of {@code start} one byte. */
  private static void html(HostileServer.Wire wire, String start) throws java.io.IOException {
    wire.head("200 OK", "Content-Type: text/html\r\n").raw(start.getBytes(ISO_8859_1));
  }

  private static void typed(HostileServer.Wire wire, String type) throws java.io.IOException {
    wire.page("200 OK", "Content-Type: " + type + "\r\n", PAGE);
  }

  private static void lengthy(HostileServer.Wire wire, String length) throws java.io.IOException {
    wire.head("200 OK", HTML + "Content-Length: " + length + "\r\n").raw(PAGE);
  }

  private static void chunk(HostileServer.Wire wire, String size) throws java.io.IOException {
    wire.head("200 OK", chunked()).raw(size + "\r\n<p>five\r\n0\r\n\r\n");
  }

  private static String chunked() {
    return HTML + "Transfer-Encoding: chunked\r\n";
  }

  /** With every field that a head of gzip may have. */
  private static byte[] decorated(boolean rightly) {
    ByteBuffer head = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    head.put(new byte[] {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3});
    head.putShort((short) 3).put(new byte[] {1, 2, 3});
    head.put("ferry.html\0late\0".getBytes(UTF_8));
    CRC32 sum = new CRC32();
    sum.update(head.array(), 0, head.position());
    head.putShort((short) (sum.getValue() + (rightly ? 0 : 1)));
    byte[] whole = new byte[head.position() + PACKED.length - 10];
    System.arraycopy(head.array(), 0, whole, 0, head.position());
    System.arraycopy(PACKED, 10, whole, head.position(), PACKED.length - 10);
    return whole;
  }

  private static byte[] repeated(byte[] bytes, int times) {
    byte[] all = new byte[bytes.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(bytes, 0, all, i * bytes.length, bytes.length);
    }
    return all;
  }
}
