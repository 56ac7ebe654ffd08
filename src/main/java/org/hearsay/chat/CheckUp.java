package org.hearsay.chat;

/**
 * One thing {@code hearsay doctor} looked at.
 *
 * @param level how it stands
 * @param what what was found, in a plain sentence: "Discord knows the token."
 * @param fix what to do about it; empty when there is nothing to do
 */
public record CheckUp(Level level, String what, String fix) {

  /** How something stands. */
  public enum Level {
    OK,
    /** It works, with something missing that {@code what} names. */
    WARN,
    /** It does not work. */
    FAIL
  }

  public static CheckUp ok(String what) {
    return new CheckUp(Level.OK, what, "");
  }

  public static CheckUp warning(String what, String fix) {
    return new CheckUp(Level.WARN, what, fix);
  }

  public static CheckUp problem(String what, String fix) {
    return new CheckUp(Level.FAIL, what, fix);
  }
}
