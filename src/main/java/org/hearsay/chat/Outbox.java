package org.hearsay.chat;

/**
 * Where answers wait until a platform has them. Everything here is on disk when the method returns,
 * and repeating a call changes nothing, so a job that runs twice speaks once.
 */
public interface Outbox {

  /** Adds {@code dispatch}, unless one with its key was ever added. */
  void put(Dispatch dispatch);

  /**
   * Changes what the post added under {@code key} says: before it is sent by replacing it,
   * afterwards by an edit. Nothing happens when the post was retracted or never added.
   */
  void revise(String key, Reply reply);

  /**
   * Takes back the post added under {@code key}: before it is sent by dropping it, afterwards by
   * deleting the message. A post added under this key later is dropped too.
   */
  void retract(String key);
}
