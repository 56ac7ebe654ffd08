package org.hearsay.store;

import java.util.LinkedHashMap;
import java.util.List;
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
                .or(() -> find(handle, whole(channel.platform(), channel.workspace())))
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

  /** What a channel has of its own; empty where it follows its workspace. */
  public Optional<ChannelSettings> ownOf(ChannelRef channel) {
    return database.read(handle -> find(handle, channel));
  }

  /** Lets a channel follow its workspace again. */
  public void reset(ChannelRef channel) {
    database.write(handle -> delete(handle, "channel_settings", channel));
  }

  /** Whether only admins change the settings and alerts of a channel, or of all around it. */
  public boolean isLocked(ChannelRef channel) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT 1 FROM channel_lock
                    WHERE platform = :platform AND workspace = :workspace
                      AND (channel = :channel OR channel = :whole)
                    LIMIT 1
                    """)
                .bindMethods(channel)
                .bind("whole", WHOLE_WORKSPACE)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
  }

  /** Whether all channels of a workspace are locked. */
  public boolean isLocked(String platform, String workspace) {
    return isLocked(whole(platform, workspace));
  }

  /** The channels of a workspace that are locked by themselves, by id. */
  public List<String> lockedChannels(String platform, String workspace) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT channel FROM channel_lock
                    WHERE platform = :platform AND workspace = :workspace AND channel <> :whole
                    ORDER BY channel
                    """)
                .bind("platform", platform)
                .bind("workspace", workspace)
                .bind("whole", WHOLE_WORKSPACE)
                .mapTo(String.class)
                .list());
  }

  /** Lets only admins change a channel's settings and alerts, or everybody who may elsewhere. */
  public void lock(ChannelRef channel, boolean locked) {
    database.write(
        handle ->
            locked
                ? handle
                    .createUpdate(
                        """
                        INSERT INTO channel_lock (platform, workspace, channel)
                        VALUES (:platform, :workspace, :channel) ON CONFLICT DO NOTHING
                        """)
                    .bindMethods(channel)
                    .execute()
                : delete(handle, "channel_lock", channel));
  }

  /** The same for all channels of a workspace. Opened again, those locked by themselves stay so. */
  public void lockAll(String platform, String workspace, boolean locked) {
    lock(whole(platform, workspace), locked);
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
    return of(whole(platform, workspace));
  }

  /** Sets what holds in the channels of a workspace that have none of their own. */
  public void saveDefault(String platform, String workspace, ChannelSettings settings) {
    save(whole(platform, workspace), settings);
  }

  /** Lets the program's own defaults hold in a workspace again. */
  public void resetDefault(String platform, String workspace) {
    reset(whole(platform, workspace));
  }

  private static ChannelRef whole(String platform, String workspace) {
    return new ChannelRef(platform, workspace, WHOLE_WORKSPACE);
  }

  private static int delete(Handle handle, String table, ChannelRef channel) {
    return handle
        .createUpdate(
            "DELETE FROM "
                + table
                + " WHERE platform = :platform AND workspace = :workspace AND channel = :channel")
        .bindMethods(channel)
        .execute();
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
