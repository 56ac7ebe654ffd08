package org.hearsay.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import okhttp3.HttpUrl;
import org.hearsay.fetch.FetchOutcome.Refused;
import org.hearsay.fetch.TypedLink.WebAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links are judged as they are typed. */
final class TypedLinkTest {
  private static final Fetcher FETCHER =
      new Fetcher(
          FetchSettings.standard("Hearsay/test (+http://127.0.0.1/)"),
          Clock.systemUTC(),
          Names::lookup);

  @AfterAll
  static void stop() {
    FETCHER.close();
  }

  static Stream<String> refused() throws IOException {
    return lines("/fetch/refused-links.txt");
  }

  static Stream<String> open() throws IOException {
    return lines("/fetch/open-links.txt");
  }

  private static Stream<String> lines(String resource) throws IOException {
    try (InputStream in = TypedLinkTest.class.getResourceAsStream(resource)) {
      List<String> lines = new String(in.readAllBytes(), UTF_8).lines().toList();
      return lines.stream().filter(line -> !line.startsWith("#"));
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void closedPlacesAreRefusedInEverySpelling(String line) {
    String[] row = line.split(" ", 2);
    FetchOutcome outcome = FETCHER.fetch(FetchRequest.shared(row[1], Duration.ofSeconds(5)));
    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(((Refused) outcome).refusal().kind()).hasToString(row[0]);
  }

  @ParameterizedTest
  @MethodSource("open")
  void publicAddressesInPlainSpellingAreOpen(String link) {
    TypedLink.Reading reading = TypedLink.read(link, Way.POSTED);
    assertThat(reading).isInstanceOf(WebAddress.class);
    HttpUrl url = ((WebAddress) reading).url();
    IpLiteral.Reading literal = IpLiteral.read(new Stop(url, Way.POSTED).literalHost());
    assertThat(literal).isInstanceOf(IpLiteral.Plain.class);
    assertThat(
            new AddressPolicy(AllowedAddresses.NONE)
                .on(((IpLiteral.Plain) literal).address(), url.port()))
        .isEqualTo(AddressPolicy.Verdict.OPEN);
  }

  @Test
  void aNameInOtherLettersIsShownInAscii() {
    TypedLink.Reading reading = TypedLink.read("https://g\u0430zette.test/", Way.POSTED);
    assertThat(((WebAddress) reading).url().host()).isEqualTo("xn--gzette-3nf.test");
  }

  @Property(tries = 300)
  void noLinkMakesItThrow(@ForAll String anything) {
    for (String link : List.of(anything, "http://" + anything, "http://a.test/" + anything)) {
      if (TypedLink.read(link, Way.POSTED) instanceof WebAddress address) {
        assertThat(address.url().uri().getScheme()).startsWith("http");
      }
    }
  }
}
