package org.hearsay.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a body to its end or to a limit, whichever comes first. */
final class Body {
  private static final int CHUNK_BYTES = 16 << 10;

  private Body() {}

  /** What came of reading. */
  sealed interface Reading {}

  /** The whole body, decompressed. */
  record Complete(byte[] bytes) implements Reading {}

  /** There was more than the limit. */
  record TooLong() implements Reading {}

  /** It is compressed in a way that was not asked for, or its compression is damaged. */
  record Undecodable() implements Reading {}

  /**
   * Reads {@code wire}.
   *
   * @param contentEncoding the header; null when there was none
   * @throws IOException when the connection fails; a damaged compression is no such failure
   */
  static Reading read(InputStream wire, @Nullable String contentEncoding, Appetite appetite)
      throws IOException {
    String encoding =
        contentEncoding == null ? "" : contentEncoding.strip().toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "", "identity" -> {
        Reading reading = readAll(wire, appetite);
        // A label that was lost on the way: no text begins with these two bytes.
        yield reading instanceof Complete whole && isGzip(whole.bytes())
            ? new Undecodable()
            : reading;
      }
      case "gzip", "x-gzip" -> readGzip(wire, appetite);
      default -> new Undecodable();
    };
  }

  private static Reading readGzip(InputStream wire, Appetite appetite) throws IOException {
    FaultNoting noting = new FaultNoting(wire);
    try (InputStream unpacked = new GzipMembers(noting)) {
      Reading reading = readAll(unpacked, appetite);
      return reading instanceof Complete whole && isGzip(whole.bytes())
          ? new Undecodable()
          : reading;
    } catch (IOException e) {
      if (noting.fault != null) {
        throw noting.fault;
      }
      return new Undecodable();
    }
  }

  private static Reading readAll(InputStream in, Appetite appetite) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK_BYTES];
    for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
      int room = appetite.maxBytes() - read.size();
      read.write(chunk, 0, Math.min(count, room));
      if (count > room) {
        return appetite.cutsOff() ? new Complete(read.toByteArray()) : new TooLong();
      }
    }
    return new Complete(read.toByteArray());
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
  }

  /** Tells a failing connection from damaged content, which both arrive as exceptions. */
  private static final class FaultNoting extends FilterInputStream {
    private @Nullable IOException fault;

    FaultNoting(InputStream wire) {
      super(wire);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException e) {
        fault = e;
        throw e;
      }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return super.read(bytes, offset, length);
      } catch (IOException e) {
        fault = e;
        throw e;
      }
    }
  }
}
