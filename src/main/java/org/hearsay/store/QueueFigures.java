package org.hearsay.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How full a queue is.
 *
 * @param waiting not begun, or waiting for another try
 * @param retrying those among the waiting that failed before
 * @param working in somebody's hands
 * @param dead given up, until somebody retries it
 * @param oldest since when the oldest one waits; null when none does
 */
public record QueueFigures(
    long waiting, long retrying, long working, long dead, @Nullable Instant oldest) {}
