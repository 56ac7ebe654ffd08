package org.hearsay.claim;

import java.util.regex.Pattern;

/** Sentences that belong to the page and not to the story. */
final class Boilerplate {
  private static final Pattern PHRASES =
      Pattern.compile(
          "^(?:scroll down|click here|read more|read full|see more|watch (?:the )?video|share this|follow us|sign up|subscribe|advertisement|image (?:copyright|source|caption)|media (?:playback|caption)|related:|more:|photo(?:s|graph)?(?: by|:)|video:|file photo|copyright|all rights reserved|this article was|for more|find us|join the conversation|getty images|continue reading|story continues)",
          Pattern.CASE_INSENSITIVE);

  private Boilerplate() {}

  static boolean is(String sentence) {
    return PHRASES.matcher(sentence).lookingAt();
  }
}
