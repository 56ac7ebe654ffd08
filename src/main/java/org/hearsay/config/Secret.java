package org.hearsay.config;

/**
 * A token or password. Shows itself only to who asks for {@link #value()}, never in logs or errors.
 */
public record Secret(String value) {
  @Override
  public String toString() {
    return "…";
  }
}
