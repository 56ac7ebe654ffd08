package org.hearsay.fetch;

/** How an address came up, for the words of a refusal. */
enum Way {
  /** It is the link itself. */
  POSTED("This link leads"),
  /** The link redirected there. */
  REDIRECTED("This link redirects");

  private final String words;

  Way(String words) {
    this.words = words;
  }

  /** The beginning of a sentence, up to its verb. */
  String words() {
    return words;
  }
}
