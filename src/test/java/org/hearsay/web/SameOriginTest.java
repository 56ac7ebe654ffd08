package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameOriginTest {
  private final SameOrigin here = new SameOrigin("127.0.0.1");

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:8080", "localhost:8080", "LOCALHOST", "[::1]:8080"})
  void theLocalChatIsReachedByTheNamesOfThisMachine(String host) {
    assertThat(here.isForUs(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80"})
  void aNameThatOnlyResolvesToThisMachineIsNotEnough(String host) {
    assertThat(here.isForUs(host)).isFalse();
  }

  @Test
  void anotherSitesPageMayChangeNothing() {
    String host = "127.0.0.1:8080";

    assertThat(here.mayChange(host, "http://127.0.0.1:8080", "same-origin")).isTrue();
    assertThat(here.mayChange(host, null, null)).isTrue();
    assertThat(here.mayChange(host, "http://evil.example", null)).isFalse();
    assertThat(here.mayChange(host, "http://127.0.0.1:9999", null)).isFalse();
    assertThat(here.mayChange(host, "null", null)).isFalse();
    assertThat(here.mayChange(host, null, "cross-site")).isFalse();
  }
}
