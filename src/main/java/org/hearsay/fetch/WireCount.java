package org.hearsay.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what comes through the sockets of one link, over all its redirects, and ends it: when more
 * came than is taken, when most of it is no part of any body, and when the time is over. The last
 * two are for servers that keep the HTTP library at work on what it never hands on, such as the
 * size of a chunk with a million leading zeros.
 */
final class WireCount {
  /** Heads, sizes of chunks and TLS need a hundredth of this. */
  private static final long MAX_WRAPPING_BYTES = 1 << 20;

  private final long maxBytes;
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong wrapping = new AtomicLong();

  WireCount(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Whether more came than is taken. */
  boolean isOver() {
    return received.get() > maxBytes || isWrappingOnly();
  }

  /** Whether it was too much around the body. */
  boolean isWrappingOnly() {
    return wrapping.get() > MAX_WRAPPING_BYTES;
  }

  /** What comes in on a new connection, until {@code deadline}. */
  InputStream counting(InputStream socket, Deadline deadline) {
    wrapping.set(0);
    return new Counted(socket) {
      @Override
      void before() throws IOException {
        if (deadline.isOver()) {
          throw new InterruptedIOException("The time is over");
        }
      }

      @Override
      void after(long bytes) throws IOException {
        wrapping.addAndGet(bytes);
        received.addAndGet(bytes);
        if (isOver()) {
          throw new IOException("More came in than is taken");
        }
      }
    };
  }

  /** The body in what comes in on this connection. */
  InputStream unwrapped(InputStream body) {
    return new Counted(body) {
      @Override
      void after(long bytes) {
        wrapping.addAndGet(-bytes);
      }
    };
  }

  private abstract static class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    void before() throws IOException {}

    abstract void after(long bytes) throws IOException;

    @Override
    public int read() throws IOException {
      before();
      int read = super.read();
      after(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      before();
      int read = super.read(bytes, offset, length);
      after(Math.max(0, read));
      return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
      before();
      long skipped = super.skip(wanted);
      after(skipped);
      return skipped;
    }
  }
}
