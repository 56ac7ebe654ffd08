package org.hearsay.chat;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HostileTest {
  @Test
  void textThatRunsBackwardsIsTurnedForward() {
    assertThat(Hostile.visible("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
  }

  @Test
  void nothingHidesBetweenLetters() {
    assertThat(Hostile.visible("@every\u200Bone \uFEFFhere\u00AD")).isEqualTo("@everyone here");
  }

  @Test
  void linesStayOneLine() {
    assertThat(Hostile.visible("a\nb\u2028c")).isEqualTo("a b c");
  }

  @Test
  void ordinaryTextIsUntouched() {
    String words = "Żółć – “naïve” 東京 🚢 ¶2";

    assertThat(Hostile.visible(words)).isEqualTo(words);
  }

  @Property
  void doneTwiceIsDoneOnce(@ForAll String text) {
    String once = Hostile.visible(text);

    assertThat(Hostile.visible(once)).isEqualTo(once);
  }
}
