package org.hearsay.feed;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One article that a feed announces.
 *
 * @param id what the feed calls it, "tag:gazette.example,2026:ferry"; its link where the feed calls
 *     it nothing, or calls several articles the same
 * @param link absolute, http or https
 * @param title in one line; empty where there is none
 * @param published when, or else when it was last changed; null where the feed does not say
 */
public record FeedEntry(String id, URI link, String title, @Nullable Instant published) {}
