package org.hearsay.desk;

import java.net.URI;
import java.util.Optional;
import org.hearsay.chat.ChannelRef;
import org.jspecify.annotations.Nullable;

/**
 * Where a report's page can be opened from a chat.
 *
 * @param publicUrl where people reach our web side; null when they cannot, and then only the local
 *     chat, which is part of it, has links to report pages
 * @param localUrl where the local chat is
 */
public record ReportPages(@Nullable URI publicUrl, URI localUrl) {

  /** The page of the report with this id, for people in {@code channel}. */
  public Optional<URI> page(ChannelRef channel, String reportId) {
    return address(channel, "reports/" + reportId);
  }

  /** The same report as JSON. */
  public Optional<URI> json(ChannelRef channel, String reportId) {
    return address(channel, "reports/" + reportId + ".json");
  }

  private Optional<URI> address(ChannelRef channel, String path) {
    URI base = channel.platform().equals(ChannelRef.LOCAL) ? localUrl : publicUrl;
    return Optional.ofNullable(base)
        .map(uri -> URI.create(uri.toString().replaceFirst("/*$", "/") + path));
  }
}
