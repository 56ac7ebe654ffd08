package org.hearsay.chat;

import java.time.Duration;
import java.util.List;
import org.hearsay.alert.Filter;
import org.hearsay.alert.Timing;
import org.jspecify.annotations.Nullable;

/** What a person asks of a channel's alerts. */
public sealed interface AlertCommand {

  /** {@code alerts add outlet:"daily mail" when:unlinked}. */
  record Add(Filter filter, Timing timing) implements AlertCommand {}

  /**
   * {@code alerts list [all]}.
   *
   * @param everywhere of all channels of the workspace, not only of this one
   */
  record Show(boolean everywhere) implements AlertCommand {}

  /**
   * {@code alerts test k7m2p [url]}.
   *
   * @param link the page to try it on, as typed; null for the last reports
   */
  record Try(String id, @Nullable String link) implements AlertCommand {}

  /**
   * {@code alerts mute k7m2p 1d}.
   *
   * @param time for how long; zero lets them speak again
   */
  record Mute(Which which, Duration time) implements AlertCommand {}

  /** {@code alerts remove k7m2p m3x4q}. */
  record Remove(Which which) implements AlertCommand {}

  /**
   * {@code alerts import} and an export behind it.
   *
   * @param yaml as pasted, without the marks of a code block
   */
  record Import(String yaml) implements AlertCommand {}

  /** {@code export alerts}: those of this channel. */
  record Export() implements AlertCommand {}

  /** Some alerts of a channel. */
  sealed interface Which {
    /** Every one. */
    record All() implements Which {}

    /** Those with these ids, at least one, each once. */
    record Ids(List<String> ids) implements Which {
      public Ids {
        ids = List.copyOf(ids);
      }
    }
  }
}
