package org.hearsay.desk;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.ChannelSettings;
import org.hearsay.chat.Command;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Outbox;
import org.hearsay.chat.Reply;
import org.hearsay.store.Settings;

/** Answers {@code settings}, of a channel and of a workspace; each change is told the channel. */
final class SettingsDesk {
  private final Settings settings;
  private final Outbox outbox;
  private final Rights rights;
  private final ZoneId zone;

  /**
   * @param zone whose clock counts in channels that have set none
   */
  SettingsDesk(Settings settings, Outbox outbox, Rights rights, ZoneId zone) {
    this.settings = settings;
    this.outbox = outbox;
    this.rights = rights;
    this.zone = zone;
  }

  Reply answer(Asked asked, Command.Settings change) {
    ChannelRef channel = asked.channel();
    if (change.asksOnly()) {
      return shown(channel, change.everywhere());
    }
    Optional<Reply> refusal =
        change.everywhere()
            ? rights.toChangeEverywhere(channel, asked.by())
            : rights.toChange(channel, asked.by());
    if (refusal.isEmpty() && change.lock() != null) {
      refusal = rights.toLock(channel, asked.by());
    }
    if (refusal.isPresent()) {
      return refusal.orElseThrow();
    }
    List<String> told = new ArrayList<>();
    if (change.setsManners()) {
      ChannelSettings changed = changed(now(channel, change.everywhere()), change);
      save(channel, change.everywhere(), changed);
      told.add(Phrases.settingsChanged(changed, zone, change.everywhere()));
    }
    Boolean lock = change.lock();
    if (lock != null) {
      lock(channel, change.everywhere(), lock);
      told.add(Phrases.lockChanged(lock, change.everywhere()));
    }
    announce(asked, String.join(" ", told));
    return shown(channel, change.everywhere());
  }

  Reply answer(Asked asked, Command.ResetSettings reset) {
    ChannelRef channel = asked.channel();
    Optional<Reply> refusal =
        reset.everywhere()
            ? rights.toChangeEverywhere(channel, asked.by())
            : rights.toChange(channel, asked.by());
    if (refusal.isPresent()) {
      return refusal.orElseThrow();
    }
    if (reset.everywhere()) {
      settings.resetDefault(channel.platform(), channel.workspace());
    } else {
      settings.reset(channel);
    }
    announce(
        asked, Phrases.settingsChanged(now(channel, reset.everywhere()), zone, reset.everywhere()));
    return shown(channel, reset.everywhere());
  }

  private Reply shown(ChannelRef channel, boolean everywhere) {
    String platform = channel.platform();
    String workspace = channel.workspace();
    return everywhere
        ? WorkspaceWords.of(settings, zone, platform, workspace).reply()
        : Phrases.settings(
            settings.of(channel),
            zone,
            settings.ownOf(channel).isPresent(),
            settings.isLocked(channel));
  }

  private ChannelSettings now(ChannelRef channel, boolean everywhere) {
    return everywhere
        ? settings.defaultOf(channel.platform(), channel.workspace())
        : settings.of(channel);
  }

  private void save(ChannelRef channel, boolean everywhere, ChannelSettings changed) {
    if (everywhere) {
      settings.saveDefault(channel.platform(), channel.workspace(), changed);
    } else {
      settings.save(channel, changed);
    }
  }

  private void lock(ChannelRef channel, boolean everywhere, boolean locked) {
    if (everywhere) {
      settings.lockAll(channel.platform(), channel.workspace(), locked);
    } else {
      settings.lock(channel, locked);
    }
  }

  private void announce(Asked asked, String line) {
    outbox.put(
        new Dispatch.Post(
            Keys.of(asked.eventId(), "announcement"), asked.channel(), Reply.say(line)));
  }

  private static ChannelSettings changed(ChannelSettings now, Command.Settings change) {
    Sites sites = sites(now, change);
    return new ChannelSettings(
        change.auto() == null ? now.auto() : change.auto(),
        change.quiet() == null ? now.quiet() : change.quiet(),
        sites.muted(),
        sites.only(),
        change.zone() == null ? now.zone() : change.zone(),
        change.quietHours() == null ? now.quietHours() : change.quietHours().hours());
  }

  private record Sites(Set<String> muted, Set<String> only) {}

  private static Sites sites(ChannelSettings now, Command.Settings change) {
    Command.Sites sites = change.sites();
    if (sites instanceof Command.Sites.Mute mute) {
      Set<String> muted = new TreeSet<>(now.mutedSites());
      muted.addAll(mute.hosts());
      return new Sites(muted, now.onlySites());
    } else if (sites instanceof Command.Sites.Only only) {
      return new Sites(Set.of(), only.hosts());
    } else if (sites instanceof Command.Sites.All) {
      return new Sites(Set.of(), Set.of());
    }
    return new Sites(now.mutedSites(), now.onlySites());
  }
}
