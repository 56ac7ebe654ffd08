package org.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tests may open, and what nobody may. */
final class AllowedAddressesTest {

  @Test
  void exactlyTheListedAddressAndPortIsOpen() throws UnknownHostException {
    AddressPolicy policy =
        new AddressPolicy(AllowedAddresses.parse(" 127.0.0.1:8081 , [::1]:8082,"));
    assertThat(policy.on(Names.ip("127.0.0.1"), 8081)).isEqualTo(AddressPolicy.Verdict.OPEN);
    assertThat(policy.on(Names.ip("::1"), 8082)).isEqualTo(AddressPolicy.Verdict.OPEN);
    assertThat(policy.on(InetAddress.getByAddress("site.test", new byte[] {127, 0, 0, 1}), 8081))
        .isEqualTo(AddressPolicy.Verdict.OPEN);
    assertThat(policy.on(Names.ip("127.0.0.1"), 8082))
        .isEqualTo(AddressPolicy.Verdict.CLOSED_ADDRESS);
    assertThat(policy.on(Names.ip("127.0.0.2"), 8081))
        .isEqualTo(AddressPolicy.Verdict.CLOSED_ADDRESS);
    assertThat(policy.on(Names.ip("93.184.216.34"), 8081))
        .isEqualTo(AddressPolicy.Verdict.CLOSED_PORT);
  }

  @Test
  void theListIsShownAsItIsWritten() {
    assertThat(AllowedAddresses.parse("[::1]:8082,127.0.0.1:8081"))
        .hasToString("127.0.0.1:8081,[0:0:0:0:0:0:0:1]:8082");
    assertThat(AllowedAddresses.parse(" ")).isEqualTo(AllowedAddresses.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "localhost:8081", "127.0.0.1:0", "127.0.0.1:65536", "127.0.0.1:x",
        "127.0.0.0/8:80", "0177.0.0.1:80", "::1:8081", "[::ffff:127.0.0.1]:80", "127.0.0.1:80;"
      })
  void whatIsNoExactAddressIsNamed(String entry) {
    assertThatThrownBy(() -> AllowedAddresses.parse("127.0.0.1:1," + entry))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(entry);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254:80",
        "169.254.0.1:80",
        "[fe80::1]:80",
        "[fd00:ec2::254]:80",
        "100.100.100.200:80",
        "192.0.0.192:80",
        "168.63.129.16:80"
      })
  void linkLocalAndMetadataAddressesStayClosed(String entry) {
    assertThatThrownBy(() -> AllowedAddresses.parse(entry))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("never");
  }

  @Test
  void productionOpensNothing() {
    FetchSettings open =
        HostileServerTest.limits(java.time.Duration.ofSeconds(1), "127.0.0.1:8081");
    assertThatThrownBy(
            () ->
                new FetchSettings(
                    open.userAgent(),
                    open.maxRedirects(),
                    open.maxPageBytes(),
                    open.maxWireBytes(),
                    open.callLimit(),
                    open.callsPerHost(),
                    open.failuresKept(),
                    open.pagesKept(),
                    open.maxKeptBytes(),
                    open.allowed(),
                    true))
        .hasMessageContaining("HEARSAY_FETCH_ALLOW_ADDRESSES")
        .hasMessageContaining("127.0.0.1:8081");
  }
}
