package org.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links are compared without what cannot change the page. */
final class LinkNormaliserTest {
  private static final Pattern HOST =
      Pattern.compile(
          "^https?://([^/?#:]*|\\[[^]]*])(?:[:/?#].*)?$",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private final LinkNormaliser normaliser = new LinkNormaliser();

  @ParameterizedTest
  @CsvSource({
    "HTTPS://Gazette.Example:443/Ferry?utm_source=mail#top, https://gazette.example/Ferry",
    "http://gazette.example, http://gazette.example/",
    "http://gazette.example:80?, http://gazette.example/",
    "http://gazette.example:443/, http://gazette.example:443/",
    "https://gazette.example/?id=7&FBCLID=abc&page=2, https://gazette.example/?id=7&page=2",
    "https://gazette.example/?utm_id&gclid=1&&, https://gazette.example/",
    "https://gazette.example/?source=pier&ref=7, https://gazette.example/?source=pier&ref=7",
    "https://gazette.example/a%2Fb/?q=utm_source%3D1, https://gazette.example/a%2Fb/?q=utm_source%3D1",
    "https://[2606:4700::ABCD]:443/x, https://[2606:4700::abcd]/x",
    "http://0177.0.0.1/, http://0177.0.0.1/",
    "https://a:b@gazette.example/?fbclid=1, https://a:b@gazette.example/?fbclid=1",
    "mailto:desk@gazette.example, mailto:desk@gazette.example",
    "no link at all, no link at all"
  })
  void onlyWhatCannotChangeThePageIsChanged(String link, String normalised) {
    assertThat(normaliser.normalise(link)).isEqualTo(normalised);
  }

  @Property(tries = 300)
  void normalisingTwiceIsNormalisingOnce(@ForAll("links") String link) {
    String once = normaliser.normalise(link);
    assertThat(normaliser.normalise(once)).isEqualTo(once);
  }

  @Property(tries = 300)
  void theHostStaysTheHost(@ForAll("links") String link) {
    String host = host(link.strip());
    if (host != null) {
      assertThat(host(normaliser.normalise(link).strip())).isEqualToIgnoringCase(host);
    }
  }

  @Property(tries = 300)
  void whereItMayBeReadIsDecidedTheSame(@ForAll("links") String link) {
    boolean before = TypedLink.read(link, Way.POSTED) instanceof TypedLink.WebAddress;
    boolean after =
        TypedLink.read(normaliser.normalise(link), Way.POSTED) instanceof TypedLink.WebAddress;
    // A fragment of five thousand letters makes a link too long, and is not part of the page.
    assertThat(after || !before).isTrue();
  }

  @Property(tries = 300)
  void nothingMakesItThrow(@ForAll String anything) {
    String once = normaliser.normalise(anything);
    assertThat(normaliser.normalise(once)).isEqualTo(once);
  }

  private static @Nullable String host(String link) {
    Matcher host = HOST.matcher(link);
    return host.matches() ? host.group(1).toLowerCase(Locale.ROOT) : null;
  }

  @Provide
  Arbitrary<String> links() {
    Arbitrary<String> scheme =
        Arbitraries.of("http://", "https://", "HTTP://", "ftp://", "http:/", " https://");
    Arbitrary<String> host =
        Arbitraries.oneOf(
            Arbitraries.of(
                "gazette.example",
                "GAZETTE.example.",
                "127.0.0.1",
                "[::1]",
                "a:b@c",
                "\u0130.example"),
            Arbitraries.strings().withChars("aZ.-_[]:@%\\ \u00e9\u2003\u200b0").ofMaxLength(12));
    Arbitrary<String> port = Arbitraries.of("", ":", ":80", ":443", ":8080", ":x");
    Arbitrary<String> rest =
        Arbitraries.strings().withChars("/a?&=#%20\t\n \u2003utm_fbclid").ofMaxLength(30);
    Arbitrary<String> query =
        Arbitraries.of(
            "", "?utm_source=x", "?fbclid", "&gclid=1&id=2", "?a=1&utm_a=2&b", "#x?utm_y=1");
    return Combinators.combine(scheme, host, port, rest, query)
        .as((s, h, p, r, q) -> s + h + p + r + q);
  }
}
