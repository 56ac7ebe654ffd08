package org.hearsay.alert;

/**
 * A subscription as far as matching needs it.
 *
 * @param id unique in the index
 * @param scope the workspace or server it listens to; opaque, as in {@link Origin.Shared}
 */
public record Stored(String id, String scope, Filter filter) {}
