package org.hearsay.app;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;

/** Progress on standard error, and only where somebody looks at it. */
final class Progress {
  private Progress() {}

  /** A bar whose end is not known. */
  static ProgressBar bar(String name) {
    ProgressBarBuilder bar = new ProgressBarBuilder().setTaskName(name).setInitialMax(-1);
    if (System.console() == null) {
      bar.setConsumer(new Nobody());
    }
    return bar.build();
  }

  /** Where standard error is no terminal. */
  private static final class Nobody implements ProgressBarConsumer {
    @Override
    public int getMaxRenderedLength() {
      return 0;
    }

    @Override
    public void accept(String rendered) {}

    @Override
    public void close() {}
  }
}
