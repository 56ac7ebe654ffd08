package org.hearsay.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordTest {
  private static List<String> forms(String text) {
    return Word.of(text).stream().map(Word::form).toList();
  }

  @Test
  void thousandsSeparatorsAndPossessivesAreLeftOut() {
    assertThat(forms("The minister's 12,000 troops"))
        .containsExactly("the", "minister", "12000", "troops");
  }

  @Test
  void aCommaThatSeparatesNumbersIsNoThousandsSeparator() {
    assertThat(forms("rooms 12,13 and 14")).containsExactly("rooms", "12", "13", "and", "14");
  }

  @Test
  void dottedAndPlainInitialsAreTheSameWord() {
    assertThat(forms("The U.S. and the US, the F.D.A."))
        .containsExactly("the", "usa", "and", "the", "usa", "the", "fda");
  }

  @Test
  void accentsDoNotMatter() {
    assertThat(forms("Zoë Marés")).containsExactly("zoe", "mares");
  }

  @Test
  void aNumberAndItsUnitAreTwoWords() {
    assertThat(forms("£440million")).containsExactly("440", "million");
  }

  @Test
  void endingsMeetInTheStem() {
    assertThat(Word.of("troops").get(0).stem()).isEqualTo(Word.of("troop").get(0).stem());
  }

  @Property
  void spansLieInsideAnyTextAndInOrder(@ForAll String text) {
    int end = 0;
    for (Word word : Word.of(text)) {
      assertThat(word.span().start()).isGreaterThanOrEqualTo(end);
      end = word.span().end();
      assertThat(end).isLessThanOrEqualTo(text.length());
    }
  }
}
