package org.hearsay.app;

import me.tongfei.progressbar.ProgressBarConsumer;

/** Swallows a progress bar where standard error is no terminal. */
final class Silent implements ProgressBarConsumer {
  @Override
  public int getMaxRenderedLength() {
    return 0;
  }

  @Override
  public void accept(String rendered) {}

  @Override
  public void close() {}
}
