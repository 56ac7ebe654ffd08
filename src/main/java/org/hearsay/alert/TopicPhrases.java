package org.hearsay.alert;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.alert.TextWords.Printed;

/** The phrases that stand for a topic: "S-400 missiles" is "s 400 missile" or "s400 missile". */
final class TopicPhrases {
  private TopicPhrases() {}

  /** One phrase or two; none has no word. */
  static Set<List<String>> of(String topic, WordForms forms) {
    List<String> parted = new ArrayList<>();
    List<String> joined = new ArrayList<>();
    for (Printed word : TextWords.of(topic)) {
      List<String> parts = WordForms.split(word.text());
      parts.stream().map(forms::sought).filter(form -> !form.isEmpty()).forEach(parted::add);
      joined.add(parts.size() > 1 ? forms.joined(word.text()) : forms.sought(word.text()));
    }
    Set<List<String>> phrases = new LinkedHashSet<>();
    phrases.add(List.copyOf(parted));
    phrases.add(List.copyOf(joined));
    phrases.removeIf(List::isEmpty);
    return phrases;
  }
}
