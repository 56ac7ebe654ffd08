package org.hearsay.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952) of one member or many, as browsers and gzip itself do: two compressed
 * files one after the other are one file. Zeros behind the last member are padding; anything else
 * there, a wrong checksum or an early end is an {@link IOException}.
 *
 * <p>Not the JDK's GZIPInputStream, which goes one call deeper for each empty member, without end,
 * and not Okio's GzipSource, which stops at the first member. Who reads counts the bytes.
 */
final class GzipMembers extends InputStream {
  private static final int BUFFER_BYTES = 8 << 10;
  private static final int MAGIC = 0x1f;
  private static final int MAGIC_TOO = 0x8b;
  private static final int DEFLATE = 8;
  private static final int HEADER_SUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final InputStream packed;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int end;

  private final Inflater inflater = new Inflater(true);

  /** Of the header while that is read, then of the content. */
  private final CRC32 sum = new CRC32();

  private long members;
  private boolean inside;

  GzipMembers(InputStream packed) {
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    while (length > 0) {
      if (!inside && !begin()) {
        return -1;
      }
      int count = inflate(to, offset, length);
      if (count > 0) {
        sum.update(to, offset, count);
        return count;
      }
      finish();
    }
    return 0;
  }

  /** Reads the next member's header; false when there is no further member. */
  private boolean begin() throws IOException {
    int first = next();
    while (members > 0 && first == 0) {
      first = next();
    }
    if (members > 0 && first < 0) {
      return false;
    }
    sum.reset();
    sum.update(first);
    if (first != MAGIC || header() != MAGIC_TOO || header() != DEFLATE) {
      throw new ZipException("Not in gzip");
    }
    int flags = header();
    if ((flags & RESERVED) != 0) {
      throw new ZipException("Flags that mean nothing");
    }
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(header() | header() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_SUM) != 0) {
      long found = sum.getValue() & 0xffff;
      if (number(2) != found) {
        throw new ZipException("The header's checksum is wrong");
      }
    }
    sum.reset();
    inflater.reset();
    inside = true;
    return true;
  }

  /** Some bytes of the member; 0 at its end. */
  private int inflate(byte[] to, int offset, int length) throws IOException {
    try {
      while (true) {
        int count = inflater.inflate(to, offset, length);
        if (count > 0 || inflater.finished()) {
          return count;
        }
        if (inflater.needsDictionary()) {
          throw new ZipException("A dictionary nobody has");
        }
        if (at == end && !fill()) {
          throw new EOFException("Ends in the middle");
        }
        inflater.setInput(buffer, at, end - at);
        at = end;
      }
    } catch (DataFormatException e) {
      throw (ZipException) new ZipException("Damaged").initCause(e);
    }
  }

  private void finish() throws IOException {
    at = end - inflater.getRemaining();
    long length = inflater.getBytesWritten() & 0xffffffffL;
    if (number(4) != sum.getValue() || number(4) != length) {
      throw new ZipException("The checksum or the length is wrong");
    }
    inside = false;
    members++;
  }

  private int header() throws IOException {
    int read = required();
    sum.update(read);
    return read;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      header();
    }
  }

  private void skipText() throws IOException {
    int read;
    do {
      read = header();
    } while (read != 0);
  }

  /** The next bytes as a number, the lowest first. */
  private long number(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= (long) required() << (8 * i);
    }
    return number;
  }

  private int required() throws IOException {
    int read = next();
    if (read < 0) {
      throw new EOFException("Ends in the middle");
    }
    return read;
  }

  private int next() throws IOException {
    return at < end || fill() ? buffer[at++] & 0xff : -1;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, packed.read(buffer));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    packed.close();
  }
}
