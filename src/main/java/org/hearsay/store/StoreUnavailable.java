package org.hearsay.store;

/**
 * The database could not do what was asked: the disk is full, the connection is gone. Nothing of
 * the call was kept; the same call may work later.
 */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  StoreUnavailable(Exception cause) {
    super("The database refused: " + root(cause).getMessage(), cause);
  }

  private static Throwable root(Throwable problem) {
    Throwable cause = problem;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
