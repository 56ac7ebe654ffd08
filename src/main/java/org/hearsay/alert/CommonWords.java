package org.hearsay.alert;

import java.util.Set;

/** Words, stemmed, that stand in every second article and tell nothing of its story. */
final class CommonWords {
  private static final Set<String> WORDS =
      Set.of(
          "about", "accord", "according", "add", "added", "after", "again", "against", "ago", "all",
          "also", "although", "among", "and", "another", "any", "april", "are", "around", "august",
          "back", "became", "because", "been", "before", "being", "between", "both", "but", "call",
          "called", "came", "can", "come", "could", "day", "december", "did", "during", "each",
          "earlier", "early", "even", "ever", "every", "february", "first", "for", "former",
          "friday", "from", "further", "give", "given", "had", "has", "have", "her", "here", "him",
          "his", "how", "however", "into", "its", "january", "july", "june", "just", "know", "last",
          "later", "least", "less", "like", "made", "make", "many", "march", "may", "mean", "might",
          "monday", "month", "more", "most", "mr", "mrs", "ms", "much", "must", "need", "never",
          "next", "november", "now", "october", "off", "official", "one", "only", "other", "our",
          "out", "over", "own", "part", "people", "person", "report", "reported", "said", "same",
          "saturday", "say", "see", "september", "several", "she", "should", "since", "some",
          "spokesman", "spokesperson", "spokeswoman", "still", "such", "sunday", "take", "tell",
          "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those",
          "three", "through", "thursday", "time", "told", "tuesday", "two", "under", "until",
          "upon", "use", "used", "very", "want", "was", "wednesday", "week", "well", "were", "what",
          "when", "where", "whether", "which", "while", "who", "whose", "will", "with", "without",
          "work", "would", "year", "yesterday", "yet", "you", "your");

  private CommonWords() {}

  static boolean is(String form) {
    return WORDS.contains(form);
  }
}
