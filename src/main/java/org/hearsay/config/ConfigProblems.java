package org.hearsay.config;

import java.util.List;

/**
 * A configuration that cannot be used. A person must change it, so the message lists every problem
 * with its key, the value found and one that would work.
 */
public final class ConfigProblems extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> problems;

  /** The problems, each one line. */
  public ConfigProblems(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** Each problem on its own: key, value found, value that would work. */
  public List<String> problems() {
    return problems;
  }
}
