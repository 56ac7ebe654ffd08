package org.hearsay.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

  @Test
  void theyMayRunOverMidnight() {
    assertThat(NIGHT.contains(LocalTime.of(22, 0))).isTrue();
    assertThat(NIGHT.contains(LocalTime.of(3, 0))).isTrue();
    assertThat(NIGHT.contains(LocalTime.of(7, 0))).isFalse();
    assertThat(NIGHT.contains(LocalTime.of(21, 59))).isFalse();
    QuietHours lunch = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));
    assertThat(lunch.contains(LocalTime.of(12, 30))).isTrue();
    assertThat(lunch.contains(LocalTime.of(13, 0))).isFalse();
  }

  @Test
  void theyEndByTheChannelsClock() {
    assertThat(NIGHT.endAfter(Instant.parse("2026-03-14T21:30:00Z"), BERLIN))
        .contains(Instant.parse("2026-03-15T06:00:00Z"));
    assertThat(NIGHT.endAfter(Instant.parse("2026-03-15T05:59:00Z"), BERLIN))
        .contains(Instant.parse("2026-03-15T06:00:00Z"));
    assertThat(NIGHT.endAfter(Instant.parse("2026-03-15T12:00:00Z"), BERLIN)).isEmpty();
  }

  @Test
  void inTheNightTheClockIsPutForwardTheyEndAtTheSameHour() {
    assertThat(NIGHT.endAfter(Instant.parse("2026-03-28T22:00:00Z"), BERLIN))
        .contains(Instant.parse("2026-03-29T05:00:00Z"));
  }
}
