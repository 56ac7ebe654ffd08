package org.hearsay.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-04T23:30:00Z               | 2026-03-04",
        "2026/3/4 10:00                     | 2026-03-04",
        "20260304T101500                    | 2026-03-04",
        "1772582400                         | 2026-03-04",
        "Wed, 04 Mar 2026 08:00:00 +0100    | 2026-03-04",
        "Published: March 4, 2026, 5:10 pm  | 2026-03-04",
        "4th of March 2026                  | 2026-03-04",
        "Mittwoch, 4. März 2026             | 2026-03-04",
        "04.03.2026, 18:04 Uhr              | 2026-03-04",
        "le 4 mars 2026 à 10h               | 2026-03-04",
        "4 de marzo de 2026                 | 2026-03-04",
        "4 марта 2026                       | 2026-03-04",
        "2026年3月4日                        | 2026-03-04",
        "2026년 3월 4일                      | 2026-03-04",
        "25/12/2025                         | 2025-12-25",
        "12/25/2025                         | 2025-12-25",
      })
  void aDayIsReadAsPagesWriteIt(String written, String day) {
    assertThat(WrittenDate.in(written.strip())).map(Object::toString).contains(day.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "31 February 2026",
        "Call 0171 2026 334",
        "In 2026 ferries",
        "12"
      })
  void whatIsNoDayIsNone(String written) {
    assertThat(WrittenDate.in(written)).isEmpty();
  }
}
