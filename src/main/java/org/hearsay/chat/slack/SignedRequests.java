package org.hearsay.chat.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Slack's signature on a request: HMAC-SHA256 over its time and its body, five minutes fresh. */
final class SignedRequests {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final SecretKeySpec key;
  private final Clock clock;

  SignedRequests(Secret signingSecret, Clock clock) {
    this.key = new SecretKeySpec(signingSecret.value().getBytes(UTF_8), ALGORITHM);
    this.clock = clock;
  }

  /** Whether Slack signed {@code body}, lately. */
  boolean isSigned(Map<String, List<String>> headers, String body) {
    String time = header(headers, "X-Slack-Request-Timestamp");
    String signature = header(headers, "X-Slack-Signature");
    return isFresh(time)
        && MessageDigest.isEqual(signature(time, body).getBytes(UTF_8), signature.getBytes(UTF_8));
  }

  /** What Slack would send as signature. */
  String signature(String time, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] sum = mac.doFinal(("v0:" + time + ":" + body).getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private boolean isFresh(String time) {
    if (!time.matches("[0-9]{1,12}")) {
      return false;
    }
    long seconds = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(time));
    return seconds <= FRESH.toSeconds();
  }

  private static String header(Map<String, List<String>> headers, String name) {
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      if (name.equalsIgnoreCase(header.getKey()) && !header.getValue().isEmpty()) {
        return header.getValue().get(0);
      }
    }
    return "";
  }
}
