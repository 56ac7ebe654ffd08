package org.hearsay.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChannelSettings;
import org.jdbi.v3.core.Handle;

/** How we behave in each channel. Read anew each time, so all instances see a change at once. */
public final class Settings {

  private static final String WHOLE_WORKSPACE = "";

  private final Database database;

  Settings(Database database) {
    this.database = database;
  }

  /** The channel's own settings; else its workspace's; else {@link ChannelSettings#DEFAULT}. */
  public ChannelSettings of(ChannelRef channel) {
    return database.read(
        handle ->
            find(handle, channel)
                .or(
                    () ->
                        find(
                            handle,
                            new ChannelRef(
                                channel.platform(), channel.workspace(), WHOLE_WORKSPACE)))
                .orElse(ChannelSettings.DEFAULT));
  }

  /** Sets a channel's own. */
  public void save(ChannelRef channel, ChannelSettings settings) {
    String body = Json.write(settings);
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO channel_settings (platform, workspace, channel, body)
                    VALUES (:platform, :workspace, :channel, :body)
                    ON CONFLICT (platform, workspace, channel) DO UPDATE SET body = excluded.body
                    """)
                .bindMethods(channel)
                .bind("body", body)
                .execute());
  }

  /** The channels of a workspace that have settings of their own, by id. */
  public Map<String, ChannelSettings> ofChannels(String platform, String workspace) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT channel, body FROM channel_settings
                    WHERE platform = :platform AND workspace = :workspace AND channel <> :whole
                    ORDER BY channel
                    """)
                .bind("platform", platform)
                .bind("workspace", workspace)
                .bind("whole", WHOLE_WORKSPACE)
                .reduceRows(
                    new LinkedHashMap<String, ChannelSettings>(),
                    (all, row) -> {
                      all.put(
                          row.getColumn("channel", String.class),
                          Json.read(row.getColumn("body", String.class), ChannelSettings.class));
                      return all;
                    }));
  }

  /** What holds in the channels of a workspace that have none of their own. */
  public ChannelSettings defaultOf(String platform, String workspace) {
    return of(new ChannelRef(platform, workspace, WHOLE_WORKSPACE));
  }

  /** Sets what holds in the channels of a workspace that have none of their own. */
  public void saveDefault(String platform, String workspace, ChannelSettings settings) {
    save(new ChannelRef(platform, workspace, WHOLE_WORKSPACE), settings);
  }

  private static Optional<ChannelSettings> find(Handle handle, ChannelRef channel) {
    return handle
        .createQuery(
            """
            SELECT body FROM channel_settings
            WHERE platform = :platform AND workspace = :workspace AND channel = :channel
            """)
        .bindMethods(channel)
        .mapTo(String.class)
        .findOne()
        .map(body -> Json.read(body, ChannelSettings.class));
  }
}
