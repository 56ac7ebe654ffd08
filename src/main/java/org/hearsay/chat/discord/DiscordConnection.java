package org.hearsay.chat.discord;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.ChunkingFilter;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.utils.IOUtil;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shards of one bot. JDA reconnects and resumes them; before the first of them is up, and where
 * Discord denies the message content intent, we try again ourselves.
 */
final class DiscordConnection implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DiscordConnection.class);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LAST_RETRY = Duration.ofMinutes(1);
  private static final int MAX_RECONNECT_SECONDS = 60;

  private final EventListener events;
  private final ScheduledExecutorService retries =
      Executors.newSingleThreadScheduledExecutor(DiscordConnection::thread);
  private final CountDownLatch settled = new CountDownLatch(1);
  private volatile DiscordSettings settings;
  private volatile @Nullable ShardManager shards;
  private volatile boolean closed;

  /** A gateway that was configured may stand beside a REST interface that knows none. */
  private boolean nobodyCountsShards;

  static {
    // A second lock on the door: the renderer says the same on every message.
    MessageRequest.setDefaultMentions(Set.of());
    MessageRequest.setDefaultMentionRepliedUser(false);
    Message.suppressContentIntentWarning();
  }

  DiscordConnection(DiscordSettings settings, EventListener events) {
    this.settings = settings;
    this.events = events;
  }

  /**
   * Returns when the first shard is ready, or when it will take longer: after {@code patience}, or
   * when Discord cannot be reached now.
   *
   * @throws ConfiguredGateway.TokenRefused when Discord does not know the token
   */
  void open(Duration patience) {
    connect(FIRST_RETRY, true);
    try {
      settled.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** Any shard that can make requests; null before the first is up. */
  @Nullable JDA any() {
    ShardManager manager = shards;
    return manager == null ? null : manager.getShardCache().stream().findFirst().orElse(null);
  }

  /** Whether messages come with their text. */
  boolean readsMessages() {
    return settings.readsMessages();
  }

  private synchronized void connect(Duration nextRetry, boolean first) {
    if (closed) {
      return;
    }
    ShardManager manager = builder().build(false);
    try {
      manager.login();
      shards = manager;
      if (closed) {
        manager.shutdown();
      }
    } catch (InvalidTokenException | ConfiguredGateway.TokenRefused refused) {
      manager.shutdown();
      ConfiguredGateway.TokenRefused why = new ConfiguredGateway.TokenRefused();
      if (first) {
        throw why;
      }
      log.error(why.getMessage());
    } catch (RuntimeException unreachable) {
      manager.shutdown();
      log.warn(
          "Discord cannot be reached, trying again in {} s: {}",
          nextRetry.toSeconds(),
          unreachable.getMessage());
      settled.countDown();
      nobodyCountsShards = settings.gateway() != null;
      Duration after = nextRetry.multipliedBy(2);
      retry(nextRetry, after.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : after);
    }
  }

  private void retry(Duration in, Duration afterThat) {
    retries.schedule(() -> connect(afterThat, false), in.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void onEvent(GenericEvent event) {
    if (event instanceof ReadyEvent) {
      settled.countDown();
    } else if (event instanceof ShutdownEvent shutdown) {
      onShutdown(shutdown);
    } else if (event instanceof StatusChangeEvent status
        && status.getNewStatus() == JDA.Status.IDENTIFYING_SESSION) {
      leaveMessagesToUs(status.getJDA());
      LenientInteractions.in(status.getJDA());
    }
    events.onEvent(event);
  }

  /** JDA tells of a frame only after it has read it itself, and then not when it stumbles. */
  private static void leaveMessagesToUs(JDA jda) {
    ((JDAImpl) jda).getClient().getHandlers().keySet().removeAll(DiscordEvents.OF_MESSAGES);
  }

  private void onShutdown(ShutdownEvent shutdown) {
    CloseCode code = shutdown.getCloseCode();
    if (code == CloseCode.DISALLOWED_INTENTS && settings.readsMessages() && !closed) {
      log.warn(
          "Discord denies the message content intent: links are seen in commands, mentions and "
              + "direct messages only. Switch it on under Bot > Privileged Gateway Intents");
      settings = settings.withoutReadingMessages();
      ShardManager denied = shards;
      retries.execute(
          () -> {
            if (denied != null) {
              denied.shutdown();
            }
            connect(FIRST_RETRY, false);
          });
    } else if (!closed && code != null && !code.isReconnect()) {
      log.error("Discord closed the gateway for good: {} {}", code.getCode(), code.getMeaning());
    }
  }

  private DefaultShardManagerBuilder builder() {
    DiscordSettings now = settings;
    DefaultShardManagerBuilder builder =
        DefaultShardManagerBuilder.create(now.token(), intents(now))
            .disableCache(EnumSet.allOf(CacheFlag.class))
            .enableCache(CacheFlag.MEMBER_OVERRIDES)
            .setMemberCachePolicy(MemberCachePolicy.NONE)
            .setChunkingFilter(ChunkingFilter.NONE)
            .setSessionController(new ConfiguredGateway(now))
            .setRestConfig(new RestConfig().setBaseUrl(now.restBase().toString()))
            .setHttpClientBuilder(http(now))
            .setCompression(now.compressed() ? Compression.ZLIB : Compression.NONE)
            .setEventPassthrough(true)
            .setRawEventsEnabled(true)
            .setRequestTimeoutRetry(false)
            .setMaxReconnectDelay(MAX_RECONNECT_SECONDS)
            .setContextEnabled(false)
            .setEnableShutdownHook(false)
            .setUseShutdownNow(true)
            .addEventListeners((EventListener) this::onEvent);
    DiscordSettings.Shards part = now.shards();
    if (part != null) {
      builder.setShardsTotal(part.total()).setShards(part.first(), part.last());
    } else if (nobodyCountsShards) {
      builder.setShardsTotal(1);
    }
    return builder;
  }

  /**
   * JDA's client with a limit for a whole call, and without OkHttp's habit of sending a request
   * again when a kept connection breaks: a message must not be posted twice.
   */
  private static OkHttpClient.Builder http(DiscordSettings settings) {
    return IOUtil.newHttpClientBuilder()
        .callTimeout(settings.deadline())
        .retryOnConnectionFailure(false);
  }

  private static EnumSet<GatewayIntent> intents(DiscordSettings settings) {
    EnumSet<GatewayIntent> intents =
        EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);
    if (settings.readsMessages()) {
      intents.add(GatewayIntent.MESSAGE_CONTENT);
    }
    return intents;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "discord-connect");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    closed = true;
    retries.shutdownNow();
    ShardManager manager = shards;
    if (manager != null) {
      manager.shutdown();
    }
  }
}
