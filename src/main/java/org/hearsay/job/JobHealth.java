package org.hearsay.job;

import org.hearsay.store.QueueFigures;

/**
 * How the work stands.
 *
 * @param accepting whether new events are taken in
 * @param connected whether this instance could lately show that it lives
 * @param inbox events; dead ones are those given up after five tries
 * @param outbox answers
 */
public record JobHealth(
    boolean accepting, boolean connected, QueueFigures inbox, QueueFigures outbox) {}
