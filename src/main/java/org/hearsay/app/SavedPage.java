package org.hearsay.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.hearsay.article.Refusal;
import org.hearsay.article.Refusal.Kind;
import org.hearsay.fetch.Page;
import org.jspecify.annotations.Nullable;

/** Pages from files and from standard input, held to the fetcher's rules on size and type. */
final class SavedPage {
  private static final int MAX_BYTES = 3 << 20;
  private static final int LOOK_AT = 1_024;

  private SavedPage() {}

  /** What came of reading. */
  sealed interface Outcome {
    /** A page as the fetcher would give it. */
    record Read(Page page) implements Outcome {}

    /** No page. */
    record Unusable(Refusal refusal) implements Outcome {}
  }

  /**
   * Reads {@code target}.
   *
   * @param target a file, or "-" for standard input
   * @param url where the page came from; null when that is not known
   */
  static Outcome read(String target, @Nullable String url) throws IOException {
    URI address;
    try {
      address = url == null ? URI.create("file:///" + fileName(target)) : URI.create(url);
    } catch (IllegalArgumentException e) {
      return notAnAddress();
    }
    if (url != null && !(isWeb(address) && address.getHost() != null)) {
      return notAnAddress();
    }
    byte[] body;
    try (InputStream in = target.equals("-") ? System.in : open(target)) {
      if (in == null) {
        return unusable(
            Kind.BAD_URL,
            "'" + target + "' is neither a link (https://…) nor a file that can be read.");
      }
      body = in.readNBytes(MAX_BYTES + 1);
    }
    if (body.length > MAX_BYTES) {
      return unusable(Kind.TOO_LARGE, "This is larger than 3 MiB; no article is.");
    }
    String type = type(body, target);
    if (type.isEmpty()) {
      return unusable(
          Kind.UNSUPPORTED_TYPE,
          "This is neither a web page nor plain text; save the article as HTML or text.");
    }
    return new Outcome.Read(new Page(address, address, type, null, body));
  }

  private static boolean isWeb(URI address) {
    return "http".equalsIgnoreCase(address.getScheme())
        || "https".equalsIgnoreCase(address.getScheme());
  }

  private static Outcome notAnAddress() {
    return unusable(Kind.BAD_URL, "--url is no address: expected https://example.org/story.");
  }

  private static @Nullable InputStream open(String target) throws IOException {
    try {
      Path file = Path.of(target);
      return Files.isRegularFile(file) && Files.isReadable(file)
          ? Files.newInputStream(file)
          : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** From the content, as browsers do for files; empty for what is no text. */
  private static String type(byte[] body, String name) {
    String head = new String(body, 0, Math.min(body.length, LOOK_AT), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF") || head.startsWith("PK\3\4") || head.startsWith("\u00ff\u00d8")) {
      return "";
    }
    boolean wide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
    if (!wide && head.indexOf('\0') >= 0) {
      return "";
    }
    String lower = name.toLowerCase(Locale.ROOT);
    boolean html =
        lower.endsWith(".html")
            || lower.endsWith(".htm")
            || lower.endsWith(".xhtml")
            || head.stripLeading().startsWith("<")
            || head.stripLeading().startsWith("\u00ef\u00bb\u00bf<");
    return html ? "text/html" : "text/plain";
  }

  private static String fileName(String target) {
    String name = target.substring(target.lastIndexOf('/') + 1);
    return name.equals("-") ? "stdin" : name.replaceAll("[^A-Za-z0-9._-]", "-");
  }

  private static Outcome unusable(Kind kind, String message) {
    return new Outcome.Unusable(new Refusal(kind, message));
  }
}
