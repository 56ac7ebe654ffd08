package org.hearsay.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what comes through the sockets of one link, over all its redirects, and ends it. */
final class WireCount {
  private final long maxBytes;
  private final AtomicLong received = new AtomicLong();

  WireCount(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Whether more came than is taken. */
  boolean isOver() {
    return received.get() > maxBytes;
  }

  InputStream counting(InputStream socket) {
    return new FilterInputStream(socket) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        add(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        add(Math.max(0, read));
        return read;
      }

      @Override
      public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        add(skipped);
        return skipped;
      }
    };
  }

  private void add(long bytes) throws IOException {
    if (received.addAndGet(bytes) > maxBytes) {
      throw new IOException("More than " + maxBytes + " bytes came in");
    }
  }
}
