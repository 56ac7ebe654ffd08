package org.hearsay.desk;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Lines;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Subscription;
import org.hearsay.store.Store;

/**
 * What an app's own page in a workspace says: how we behave there, its alerts, and what can be
 * typed.
 */
public final class HomeTab {
  private final Store store;
  private final ZoneId zone;
  private final Clock clock;

  /**
   * @param zone whose clock counts where none was set
   */
  public HomeTab(Store store, ZoneId zone, Clock clock) {
    this.store = store;
    this.zone = zone;
    this.clock = clock;
  }

  /** The page of a workspace. */
  public Reply of(String platform, String workspace) {
    Lines lines = WorkspaceWords.of(store.settings(), zone, platform, workspace);
    ChannelRef anywhere = new ChannelRef(platform, workspace, "");
    List<Subscription> all =
        AlertPhrases.shownIn(anywhere, store.subscriptions().ofWorkspace(anywhere));
    if (!all.isEmpty()) {
      ZoneId its = store.settings().of(anywhere).zoneOr(zone);
      lines.with(AlertPhrases.list(all, anywhere, true, clock.instant(), its));
    }
    return lines.with(Phrases.help(null)).reply();
  }
}
