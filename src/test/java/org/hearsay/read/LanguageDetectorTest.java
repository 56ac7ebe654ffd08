package org.hearsay.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  private static final LanguageDetector DETECTOR = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The harbour master said on Tuesday that nobody had told him about the leak.",
        "de | Der Hafenmeister sagte am Dienstag, niemand habe ihm von dem Leck erzählt.",
        "fr | Le capitaine du port a déclaré mardi que personne ne lui avait parlé de la fuite.",
        "th | นายท่าเรือกล่าวเมื่อวันอังคารว่าไม่มีใครบอกเขาเรื่องน้ำมันรั่ว",
        "zh | 港务局长星期二表示，没有人告诉他泄漏的事情，他是从报纸上才知道这件事的。",
        "und | 1, 2, 3."
      })
  void theLanguageIsToldFromTheLetters(String language, String text) {
    assertThat(DETECTOR.apply(text)).isEqualTo(language);
  }
}
