package org.hearsay.clean;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.fetch.Page;
import org.jspecify.annotations.Nullable;

/**
 * Turns a page's bytes into characters: a byte order mark decides, then the Content-Type header,
 * then the page's own {@code <meta charset>}, then UTF-8 if the bytes allow it, then Windows-1252.
 * A declared encoding that the bytes contradict gives way to UTF-8 when they are valid UTF-8.
 */
final class PageDecoder {
  /** How far browsers look for a meta element, with room for long comments before it. */
  private static final int PRESCAN_BYTES = 8192;

  private static final Pattern META_CHARSET =
      Pattern.compile("<meta\\s[^>]{0,200}?charset\\s{0,5}=\\s{0,5}[\"']?([A-Za-z0-9_:.-]{1,40})");

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private PageDecoder() {}

  static String decode(Page page) {
    byte[] body = page.body();
    if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
      return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(body, 0xFE, 0xFF)) {
      return new String(body, 2, body.length - 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(body, 0xFF, 0xFE)) {
      return new String(body, 2, body.length - 2, StandardCharsets.UTF_16LE);
    }
    Charset declared =
        named(page.charset())
            .or(() -> declaredByMeta(body))
            .filter(named -> !isWide(named) || hasNul(body))
            .orElse(StandardCharsets.UTF_8);
    return strictly(body, declared)
        .or(() -> strictly(body, StandardCharsets.UTF_8))
        .orElseGet(
            () ->
                new String(
                    body, declared.equals(StandardCharsets.UTF_8) ? mostly(body) : declared));
  }

  /** UTF-8 with a few broken bytes stays UTF-8; text that is hardly UTF-8 at all is not. */
  private static Charset mostly(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == '\uFFFD').count();
    long beyondAscii = text.chars().filter(c -> c > 0x7F).count();
    return broken * 2 > beyondAscii ? WINDOWS_1252 : StandardCharsets.UTF_8;
  }

  private static Optional<Charset> declaredByMeta(byte[] body) {
    String head =
        new String(body, 0, Math.min(body.length, PRESCAN_BYTES), StandardCharsets.ISO_8859_1);
    Matcher meta = META_CHARSET.matcher(head.toLowerCase(Locale.ROOT));
    if (!meta.find()) {
      return Optional.empty();
    }
    // A meta element that could be read as single bytes cannot be UTF-16 (WHATWG encoding rules).
    return named(meta.group(1))
        .map(c -> c.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : c);
  }

  private static Optional<Charset> named(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    try {
      Charset charset = Charset.forName(name.strip());
      boolean latin1 =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return Optional.of(latin1 ? WINDOWS_1252 : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] body, Charset charset) {
    if (!charset.name().startsWith("UTF") && isUtf8BeyondAscii(body)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  /**
   * As each letter of markup has in a wide encoding; without, any bytes at all pass for Chinese.
   */
  private static boolean hasNul(byte[] body) {
    for (byte b : body) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /** Valid multi-byte UTF-8 hardly ever happens by chance, so it outweighs any other label. */
  private static boolean isUtf8BeyondAscii(byte[] body) {
    boolean ascii = true;
    for (byte b : body) {
      if (b < 0) {
        ascii = false;
        break;
      }
    }
    return !ascii && strictly(body, StandardCharsets.UTF_8).isPresent();
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
