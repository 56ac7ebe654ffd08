package org.hearsay.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Dispatch keys: the same for every try of the same answer to the same event. */
final class Keys {
  /** Discord takes 25 characters; 24 of Base64 hold 144 bits. */
  private static final int BYTES = 18;

  private Keys() {}

  /** The key of what answers {@code part} of the event with this id. */
  static String of(String eventId, String part) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((eventId + "\n" + part).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
