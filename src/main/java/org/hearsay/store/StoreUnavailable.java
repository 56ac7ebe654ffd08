package org.hearsay.store;

/**
 * The database could not do what was asked: the disk is full, the connection is gone, the file is
 * damaged. Nothing of the call was kept. The message is one sentence for the operator and holds
 * neither passwords nor what was to be kept.
 */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  StoreUnavailable(Exception cause) {
    super("The database refused: " + root(cause).getMessage(), cause);
  }

  /** Where {@code what}, such as "The database data/hearsay.db", cannot even be opened. */
  static StoreUnavailable opening(String what, Exception cause) {
    return new StoreUnavailable(what + " cannot be opened: " + root(cause).getMessage(), cause);
  }

  StoreUnavailable(String message, Exception cause) {
    super(message, cause);
  }

  private static Throwable root(Throwable problem) {
    Throwable cause = problem;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
