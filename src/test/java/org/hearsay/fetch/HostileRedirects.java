package org.hearsay.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hearsay.article.Refusal.Kind.BAD_URL;
import static org.hearsay.article.Refusal.Kind.BLOCKED_ADDRESS;
import static org.hearsay.article.Refusal.Kind.BLOCKED_PORT;
import static org.hearsay.article.Refusal.Kind.BLOCKED_SCHEME;
import static org.hearsay.article.Refusal.Kind.DNS_FAILURE;
import static org.hearsay.article.Refusal.Kind.HTTP_STATUS;
import static org.hearsay.article.Refusal.Kind.PROTOCOL_ERROR;
import static org.hearsay.article.Refusal.Kind.TOO_MANY_REDIRECTS;
import static org.hearsay.fetch.HostileCase.fetched;
import static org.hearsay.fetch.HostileCase.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.article.Refusal.Kind;

/** Redirects to places where nothing must be asked, and redirects that never end. */
final class HostileRedirects {
  private static final String PAGE =
      "<html><body><p>The ferry was late, a witness said.</p></body>";

  private HostileRedirects() {}

  /**
   * Every row.
   *
   * @param forbidden where a server listens that must never hear of us, "127.0.0.1:40000"
   */
  static List<HostileCase> all(String forbidden) {
    List<HostileCase> rows = new ArrayList<>(loops());
    for (int status : new int[] {301, 302, 303, 307, 308}) {
      rows.add(
          refused(
              "redirect " + status + " to a closed address",
              BLOCKED_ADDRESS,
              to(status, "http://" + forbidden + "/")));
    }
    places(forbidden)
        .forEach((place, kind) -> rows.add(refused("redirect to " + place, kind, to(302, place))));
    return rows;
  }

  private static Map<String, Kind> places(String forbidden) {
    String port = forbidden.substring(forbidden.indexOf(':'));
    Map<String, Kind> places = new TreeMap<>();
    for (String closed :
        List.of(
            "//" + forbidden + "/",
            "http:" + "//127.0.0.1/",
            "https://127.0.0.1/",
            "http://localhost" + port + "/",
            "http://2130706433" + port + "/",
            "http://0x7f000001" + port + "/",
            "http://0x7f.1" + port + "/",
            "http://0177.0.0.1" + port + "/",
            "http://127.1" + port + "/",
            "http://127.0.0.1." + port + "/",
            "http://%31%32%37.0.0.1" + port + "/",
            "http://[::1]" + port + "/",
            "http://[::ffff:127.0.0.1]" + port + "/",
            "http://[::127.0.0.1]" + port + "/",
            "http://[64:ff9b::7f00:1]" + port + "/",
            "http://[2002:7f00:1::]" + port + "/",
            "http://[2001:0:7f00:1::]" + port + "/",
            "http://[fe80::1%25eth0]" + port + "/",
            "http://0.0.0.0" + port + "/",
            "http://10.0.0.1/",
            "http://169.254.169.254/latest/meta-data/",
            "http://metadata.test/",
            "http://private.test/",
            "http://mixed.test/",
            "//private.test/")) {
      places.put(closed, BLOCKED_ADDRESS);
    }
    for (String scheme :
        List.of(
            "ftp://gazette.test/",
            "file:///etc/passwd",
            "gopher://" + forbidden + "/_x",
            "javascript:alert(1)",
            "data:text/html,<p>x",
            "ws://gazette.test/",
            "jar:http://gazette.test!/",
            "FiLe:///etc/passwd")) {
      places.put(scheme, BLOCKED_SCHEME);
    }
    for (String bad :
        List.of(
            "http:///x",
            "http://",
            "http:" + forbidden,
            "https:/" + forbidden,
            "/\\" + forbidden + "/",
            "\\\\" + forbidden + "/",
            "http://\\" + forbidden + "/",
            "http://gazette.test\\@" + forbidden + "/",
            "http://gazette.test@" + forbidden + "/",
            "http://a:b@gazette.test/",
            "http://gaz%65tte.test/",
            "http://gazette.test:99999/",
            "http://gazette.test:8o/",
            "http://" + "a".repeat(5000) + ".test/",
            "http://gazette test/",
            "http://[::1/",
            "http://[v1.x]/")) {
      places.put(bad, BAD_URL);
    }
    places.put("http://public.test:22/", BLOCKED_PORT);
    places.put("https://public.test:8443/", BLOCKED_PORT);
    places.put("http://93.184.216.34:25/", BLOCKED_PORT);
    places.put("http://nowhere.test/", DNS_FAILURE);
    return places;
  }

  private static List<HostileCase> loops() {
    return List.of(
        refused(
            "redirect to itself",
            TOO_MANY_REDIRECTS,
            (q, w) -> w.page("302 Found", "Location: " + q.path() + "\r\n", "")),
        refused("redirect to nowhere at all", HTTP_STATUS, (q, w) -> w.page("302 Found", "", "")),
        refused(
            "redirect to the empty address",
            TOO_MANY_REDIRECTS,
            (q, w) -> w.page("302 Found", "Location: \r\n", "")),
        refused(
            "redirect without end",
            TOO_MANY_REDIRECTS,
            (q, w) -> w.page("302 Found", "Location: /endless-1\r\n", "")),
        refused(
            "redirect to and fro",
            TOO_MANY_REDIRECTS,
            (q, w) -> w.page("307 Go", "Location: /fro\r\n", "")),
        refused(
            "redirect until a cookie comes",
            TOO_MANY_REDIRECTS,
            (q, w) ->
                w.page(
                    q.headers().containsKey("cookie") ? "200 OK" : "302 Found",
                    "Set-Cookie: seen=1\r\nLocation: " + q.path() + "\r\n",
                    PAGE)),
        refused(
            "redirect with a header without end",
            PROTOCOL_ERROR,
            (q, w) ->
                w.raw("HTTP/1.1 302 Found\r\nLocation: /")
                    .forever("x".repeat(9999).getBytes(UTF_8))),
        fetched(
            "redirect whose body never ends",
            (q, w) ->
                w.head("302 Found", "Location: /arrived\r\n")
                    .forever(PAGE.repeat(100).getBytes(UTF_8))),
        refused(
            "redirect of less than no bytes",
            PROTOCOL_ERROR,
            (q, w) ->
                w.head("302 Found", "Location: /arrived\r\nContent-Length: -500\r\n").raw(PAGE)),
        fetched(
            "redirect with a space in it",
            (q, w) -> w.page("302 Found", "Location: /arrived at last\r\n", "")),
        fetched(
            "redirect up and down",
            (q, w) -> w.page("302 Found", "Location: ../../../../arrived\r\n", "")),
        fetched("five redirects", (q, w) -> w.page("302 Found", "Location: /four\r\n", "")),
        fetched(
            "a meta refresh",
            (q, w) ->
                w.page(
                    "200 OK",
                    "Refresh: 0; url=/never\r\n",
                    "<meta http-equiv=refresh content='0;url=/never'>" + PAGE)));
  }

  /** The further stops of those rows. */
  static void addStops(HostileServer server) {
    server.on(
        "/fro",
        (q, w) ->
            w.page(
                "307 Go", "Location: " + HostileCase.pathOf("redirect to and fro") + "\r\n", ""));
    for (int i = 1; i < 20; i++) {
      int next = i + 1;
      server.on(
          "/endless-" + i,
          (q, w) -> w.page("302 Found", "Location: /endless-" + next + "\r\n", ""));
    }
    server.on("/four", (q, w) -> w.page("301 Moved", "Location: /three\r\n", ""));
    server.on("/three", (q, w) -> w.page("303 See", "Location: two\r\n", ""));
    server.on(
        "/two", (q, w) -> w.page("307 Go", "Location: //" + server.authority() + "/one\r\n", ""));
    server.on(
        "/one",
        (q, w) -> w.page("308 Go", "Location: " + server.url("/arrived") + "#part\r\n", ""));
    server.on("/arrived", (q, w) -> w.page("200 OK", "", PAGE));
    server.on("/arrived%20at%20last", (q, w) -> w.page("200 OK", "", PAGE));
  }

  private static HostileServer.Endpoint to(int status, String location) {
    return (q, w) -> w.page(status + " Go", "Location: " + location + "\r\n", "");
  }
}
