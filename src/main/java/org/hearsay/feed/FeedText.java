package org.hearsay.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.fetch.Page;
import org.jspecify.annotations.Nullable;

/**
 * A feed's bytes as characters: a byte order mark decides, then whether the bytes are UTF-8, which
 * they hardly are by chance, then the Content-Type header and the XML declaration, in which sites
 * are often wrong. Characters that no XML may hold are left out: they are most often copied into an
 * article by accident.
 */
final class FeedText {
  private static final int DECLARATION_BYTES = 200;
  private static final Pattern DECLARED =
      Pattern.compile(
          "^\\s{0,20}<\\?xml[^>]{0,100}?encoding\\s{0,5}=\\s{0,5}[\"']([\\w.:-]{1,40})");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private FeedText() {}

  static String of(Page page) {
    return withoutForbidden(decode(page));
  }

  private static String decode(Page page) {
    byte[] body = page.body();
    if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
      return new String(body, 3, body.length - 3, UTF_8);
    } else if (startsWith(body, 0xFE, 0xFF) || startsWith(body, 0, '<', 0, '?')) {
      return new String(body, UTF_16BE);
    } else if (startsWith(body, 0xFF, 0xFE) || startsWith(body, '<', 0, '?', 0)) {
      return new String(body, UTF_16LE);
    }
    Optional<String> utf8 = strictlyUtf8(body);
    if (utf8.isPresent()) {
      return utf8.get();
    }
    Charset declared =
        named(page.charset()).or(() -> named(declaration(body))).orElse(WINDOWS_1252);
    return new String(body, declared.equals(ISO_8859_1) ? WINDOWS_1252 : declared);
  }

  private static @Nullable String declaration(byte[] body) {
    String start = new String(body, 0, Math.min(body.length, DECLARATION_BYTES), ISO_8859_1);
    Matcher declared = DECLARED.matcher(start);
    return declared.find() ? declared.group(1) : null;
  }

  private static Optional<Charset> named(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(name.strip())).filter(c -> !c.equals(UTF_8));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictlyUtf8(byte[] body) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String withoutForbidden(String text) {
    if (text.chars().noneMatch(FeedText::isForbidden)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.chars().filter(c -> !isForbidden(c)).forEach(c -> clean.append((char) c));
    return clean.toString();
  }

  private static boolean isForbidden(int c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c >= 0xFFFE || c == 0xFEFF;
  }

  private static boolean startsWith(byte[] body, int... mark) {
    if (body.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((body[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
