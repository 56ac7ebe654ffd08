package org.hearsay.chat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Short ids to be typed: a letter first, no vowels, nothing that looks like something else. */
public final class SubscriptionIds {
  private static final String LETTERS = "bcdfghjkmnpqrstvwxz";
  private static final String ALL = LETTERS + "23456789";
  private static final int LENGTH = 5;

  private SubscriptionIds() {}

  /**
   * The id made from {@code seed}, the same each time.
   *
   * @param attempt 0 first; another one where the id before is taken
   */
  public static String of(String seed, int attempt) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((seed + "\nalert\n" + attempt).getBytes(StandardCharsets.UTF_8));
      StringBuilder id = new StringBuilder();
      for (int i = 0; i < LENGTH; i++) {
        String from = i == 0 ? LETTERS : ALL;
        int number = (hash[2 * i] & 0xff) << 8 | (hash[2 * i + 1] & 0xff);
        id.append(from.charAt(number % from.length()));
      }
      return id.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
