package org.hearsay.chat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chat platforms that are switched on. */
public final class Platforms {
  private final Map<String, ChatPlatform> byName = new LinkedHashMap<>();

  /** These platforms; names must differ. */
  public Platforms(List<ChatPlatform> platforms) {
    for (ChatPlatform platform : platforms) {
      if (byName.put(platform.name(), platform) != null) {
        throw new IllegalArgumentException("Two platforms are called " + platform.name());
      }
    }
  }

  /** All of them, in the order given. */
  public List<ChatPlatform> all() {
    return List.copyOf(byName.values());
  }

  /** Whether {@code person} has {@code right} in {@code channel}. */
  public Standing standing(Right right, ChannelRef channel, Person person) {
    return of(channel)
        .map(platform -> platform.standing(right, channel, person))
        .orElseGet(() -> asTold(right, person));
  }

  /** By what was told of the person when the event happened. */
  static Standing asTold(Right right, Person person) {
    if (right == Right.ADMINISTER) {
      return person.mayAdminister()
          ? new Standing.Allowed()
          : new Standing.NotAllowed("people who may manage all channels here");
    }
    return person.mayManage()
        ? new Standing.Allowed()
        : new Standing.NotAllowed("people who may manage this channel");
  }

  /** The platform called {@code name}; empty when it is switched off. */
  public Optional<ChatPlatform> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The platform that {@code channel} belongs to; empty when it is switched off. */
  public Optional<ChatPlatform> of(ChannelRef channel) {
    return named(channel.platform());
  }
}
