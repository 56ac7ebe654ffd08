package org.hearsay.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hearsay.article.Refusal.Kind.HTTP_STATUS;
import static org.hearsay.article.Refusal.Kind.PROTOCOL_ERROR;
import static org.hearsay.article.Refusal.Kind.RATE_LIMITED;
import static org.hearsay.fetch.HostileCase.fetched;
import static org.hearsay.fetch.HostileCase.refused;

import java.util.ArrayList;
import java.util.List;

/** Answers that bend or break HTTP, and statuses that are no page. */
final class HostileAnswers {
  private static final String HTML = "Content-Type: text/html\r\n";
  private static final String PAGE =
      "<html><body><p>The ferry was late, a witness said.</p></body>";

  private HostileAnswers() {}

  static List<HostileCase> heads() {
    byte[] header = "X-Filler: and so on and so on\r\n".repeat(100).getBytes(UTF_8);
    return List.of(
        refused(
            "headers without end",
            PROTOCOL_ERROR,
            (q, w) -> w.raw("HTTP/1.1 200 OK\r\n").forever(header)),
        refused(
            "one header without end",
            PROTOCOL_ERROR,
            (q, w) ->
                w.raw("HTTP/1.1 200 OK\r\nX-Filler: ").forever("x".repeat(9999).getBytes(UTF_8))),
        refused(
            "a status line without end",
            PROTOCOL_ERROR,
            (q, w) -> w.raw("HTTP/1.1 200 ").forever("x".repeat(9999).getBytes(UTF_8))),
        refused(
            "interim answers without end",
            PROTOCOL_ERROR,
            (q, w) -> w.forever("HTTP/1.1 103 Early Hints\r\n\r\n".repeat(100).getBytes(UTF_8))),
        refused(
            "cookies without end",
            PROTOCOL_ERROR,
            (q, w) ->
                w.raw("HTTP/1.1 200 OK\r\n")
                    .forever("Set-Cookie: a=b\r\n".repeat(100).getBytes(UTF_8))),
        refused(
            "noise",
            PROTOCOL_ERROR,
            (q, w) -> w.forever(new byte[] {7, 3, 0, 1, 2, -1, -2, 13, 10})),
        refused("nothing", PROTOCOL_ERROR, (q, w) -> {}),
        refused("a reset", PROTOCOL_ERROR, (q, w) -> w.reset()),
        refused(
            "a reset in the middle",
            PROTOCOL_ERROR,
            (q, w) -> w.head("200 OK", HTML + "Content-Length: 99\r\n").raw("<p>").reset()),
        refused("half a head", PROTOCOL_ERROR, (q, w) -> w.raw("HTTP/1.1 200 OK\r\nContent-Ty")),
        refused("a page without a head", PROTOCOL_ERROR, (q, w) -> w.raw(PAGE)),
        refused(
            "a status in words", PROTOCOL_ERROR, (q, w) -> w.raw("HTTP/1.1 OK OK\r\n\r\n" + PAGE)),
        refused(
            "a status below zero",
            PROTOCOL_ERROR,
            (q, w) -> w.raw("HTTP/1.1 -20 No\r\n\r\n" + PAGE)),
        refused("a status of four digits", PROTOCOL_ERROR, (q, w) -> w.page("2000 OK", "", PAGE)),
        refused("another protocol", PROTOCOL_ERROR, (q, w) -> w.raw("SSH-2.0-OpenSSH_9.2\r\n")),
        refused(
            "an answer in HTTP 2",
            PROTOCOL_ERROR,
            (q, w) -> w.raw(new byte[] {0, 0, 18, 4, 0, 0, 0, 0, 0})),
        refused(
            "two heads before a page that never comes",
            PROTOCOL_ERROR,
            (q, w) -> w.raw("HTTP/1.1 100 Continue\r\n\r\n")),
        fetched(
            "an interim answer first",
            (q, w) ->
                w.raw("HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n")
                    .page("200 OK", "", PAGE)),
        fetched(
            "two interim answers first",
            (q, w) ->
                w.raw(
                        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n")
                    .page("200 OK", "", PAGE)),
        fetched(
            "HTTP 1.0 without a length",
            (q, w) -> w.raw("HTTP/1.0 200 OK\r\n" + HTML + "\r\n" + PAGE)),
        fetched(
            "HTTP 1.0 that keeps the connection",
            (q, w) ->
                w.raw(
                    "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 9\r\n"
                        + HTML
                        + "\r\n<p>a ship")),
        fetched(
            "lines that end in LF alone",
            (q, w) -> w.raw("HTTP/1.1 200 OK\nContent-Type: text/html\n\n" + PAGE)),
        fetched("no reason phrase", (q, w) -> w.raw("HTTP/1.1 200\r\n" + HTML + "\r\n" + PAGE)),
        fetched(
            "a header without a colon",
            (q, w) -> w.head("200 OK", HTML + "Nonsense\r\n").raw(PAGE)),
        fetched(
            "letters beyond ASCII in headers",
            (q, w) ->
                w.head("200 OK", HTML + "ETag: \"caf\u00e9\"\r\nX-\u00fc: \u0001\r\n").raw(PAGE)));
  }

  static List<HostileCase> statuses() {
    List<HostileCase> rows = new ArrayList<>();
    for (int status :
        new int[] {
          201, 202, 206, 226, 300, 304, 305, 399, 400, 401, 402, 403, 404, 405, 408, 410, 418, 421,
          451, 499, 500, 502, 503, 504, 511, 599, 600, 999
        }) {
      rows.add(
          refused(
              "status " + status, HTTP_STATUS, (q, w) -> w.page(status + " Whatever", "", PAGE)));
    }
    rows.add(refused("status 204", HTTP_STATUS, (q, w) -> w.head("204 No Content", "")));
    rows.add(
        refused(
            "status 205",
            HTTP_STATUS,
            (q, w) -> w.head("205 Reset Content", "Content-Length: 0\r\n")));
    rows.add(
        refused(
            "status 204 with a body",
            PROTOCOL_ERROR,
            (q, w) -> w.page("204 No Content", "", PAGE)));
    rows.add(
        refused(
            "status 407 from no proxy",
            HTTP_STATUS,
            (q, w) -> w.page("407 Proxy", "Proxy-Authenticate: Basic realm=x\r\n", PAGE)));
    rows.add(
        refused(
            "status 401 that asks for a password",
            HTTP_STATUS,
            (q, w) -> w.page("401 No", "WWW-Authenticate: Basic realm=\"x\"\r\n", PAGE)));
    rows.add(
        refused(
            "status 404 without end",
            HTTP_STATUS,
            (q, w) -> w.head("404 Not Found", HTML).forever(PAGE.repeat(100).getBytes(UTF_8))));
    rows.add(
        refused(
            "status 503 with a pause",
            HTTP_STATUS,
            (q, w) -> w.page("503 Busy", "Retry-After: 120\r\n", "")));
    rows.add(
        refused(
            "status 503 with no pause",
            HTTP_STATUS,
            (q, w) -> w.page("503 Busy", "Retry-After: 0\r\n", "")));
    rows.add(
        refused(
            "status 503 with a pause beyond all numbers",
            HTTP_STATUS,
            (q, w) -> w.page("503 Busy", "Retry-After: 99999999999999999999\r\n", "")));
    rows.add(
        refused(
            "status 408 that asks to ask again",
            HTTP_STATUS,
            (q, w) -> w.page("408 Again", "Retry-After: 0\r\nConnection: keep-alive\r\n", "")));
    rows.add(
        refused(
            "status 101 unasked",
            HTTP_STATUS,
            (q, w) ->
                w.head(
                    "101 Switching Protocols", "Upgrade: websocket\r\nConnection: Upgrade\r\n")));
    for (String pause :
        List.of("120", "Wed, 21 Oct 2099 07:28:00 GMT", "0", "-1", "soon", "9".repeat(50))) {
      rows.add(
          refused(
              "status 429 and pause " + pause,
              RATE_LIMITED,
              (q, w) -> w.page("429 Too Many Requests", "Retry-After: " + pause + "\r\n", "")));
    }
    rows.add(
        refused(
            "status 429 without a pause",
            RATE_LIMITED,
            (q, w) -> w.page("429 Too Many Requests", "", "")));
    return rows;
  }
}
