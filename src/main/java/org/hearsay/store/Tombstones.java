package org.hearsay.store;

import org.hearsay.chat.MessageRef;
import org.jdbi.v3.core.Handle;

/** People's messages that are gone. */
final class Tombstones {

  private Tombstones() {}

  static int add(Handle handle, MessageRef message, long now) {
    return handle
        .createUpdate(
            """
            INSERT INTO deleted_message (platform, workspace, channel, message, at)
            VALUES (:platform, :workspace, :channel, :message, :now)
            ON CONFLICT (platform, workspace, channel, message) DO UPDATE SET at = excluded.at
            """)
        .bindMethods(message.channel())
        .bind("message", message.message())
        .bind("now", now)
        .execute();
  }

  static boolean has(Handle handle, MessageRef message) {
    return handle
        .createQuery(
            """
            SELECT 1 FROM deleted_message WHERE platform = :platform
              AND workspace = :workspace AND channel = :channel AND message = :message
            """)
        .bindMethods(message.channel())
        .bind("message", message.message())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }
}
