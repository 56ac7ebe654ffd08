package org.hearsay.chat;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VisibleTextTest {
  @Test
  void textThatRunsBackwardsIsTurnedForward() {
    assertThat(VisibleText.of("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
  }

  @Test
  void nothingHidesBetweenLetters() {
    assertThat(VisibleText.of("@every\u200Bone \uFEFFhere\u00AD")).isEqualTo("@everyone here");
  }

  @Test
  void linesStayOneLine() {
    assertThat(VisibleText.of("a\nb\u2028c")).isEqualTo("a b c");
  }

  @Test
  void ordinaryTextIsUntouched() {
    String words = "Żółć – “naïve” 東京 🚢 ¶2";

    assertThat(VisibleText.of(words)).isEqualTo(words);
  }

  @Property
  void doneTwiceIsDoneOnce(@ForAll String text) {
    String once = VisibleText.of(text);

    assertThat(VisibleText.of(once)).isEqualTo(once);
  }
}
