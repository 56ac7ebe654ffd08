package org.hearsay.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that come under the label of a page and are something else. Told by their first bytes,
 * with which no page begins; the list is that of the MIME sniffing standard, and JSON.
 */
final class Disguise {
  private static final int LOOKED_AT = 256;

  private static final Map<String, String> BEGINNINGS =
      Map.ofEntries(
          Map.entry("%PDF-", "application/pdf"),
          Map.entry("%!PS-Adobe-", "application/postscript"),
          Map.entry("\u0089PNG\r\n\u001a\n", "image/png"),
          Map.entry("GIF87a", "image/gif"),
          Map.entry("GIF89a", "image/gif"),
          Map.entry("\u00ff\u00d8\u00ff", "image/jpeg"),
          Map.entry("RIFF", "audio/wav"),
          Map.entry("OggS\0", "application/ogg"),
          Map.entry("ID3", "audio/mpeg"),
          Map.entry("\u001a\u0045\u00df\u00a3", "video/webm"),
          Map.entry("PK\u0003\u0004", "application/zip"),
          Map.entry("Rar!\u001a\u0007", "application/x-rar-compressed"),
          Map.entry("7z\u00bc\u00af\u0027\u001c", "application/x-7z-compressed"),
          Map.entry("\u007fELF", "application/octet-stream"),
          Map.entry("MZ\u0090\0", "application/octet-stream"),
          Map.entry("wOFF", "font/woff"),
          Map.entry("wOF2", "font/woff2"));

  /** An object with a key, or a list of objects, lists, numbers or strings. */
  private static final Pattern JSON =
      Pattern.compile(
          "^(?:\\{\\s*+(?:\"[^\"\\\\<]*+\"\\s*+:|}\\s*+$)|\\[\\s*+[\\[{]\\s*+[\"\\[{]).*",
          Pattern.DOTALL);

  private Disguise() {}

  /** What {@code body} really is; null when it may be a page. */
  static @Nullable String under(byte[] body) {
    String start = new String(body, 0, Math.min(body.length, LOOKED_AT), ISO_8859_1);
    for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet()) {
      if (start.startsWith(beginning.getKey())) {
        return beginning.getValue();
      }
    }
    if (start.startsWith("ftyp", 4)) {
      return "video/mp4";
    }
    String text = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
    return JSON.matcher(text.strip()).matches() ? "application/json" : null;
  }
}
