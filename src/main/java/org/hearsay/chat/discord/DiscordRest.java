package org.hearsay.chat.discord;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/** Discord's REST interface: one try a call, never longer than the deadline, never a throw. */
final class DiscordRest implements AutoCloseable {
  private static final int MAX_CALLS_AT_ONCE = 16;

  private final Supplier<@Nullable JDA> jda;
  private final Duration deadline;
  private final Pauses pauses;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          MAX_CALLS_AT_ONCE,
          30,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          DiscordRest::thread);

  DiscordRest(Supplier<@Nullable JDA> jda, Duration deadline, Clock clock) {
    this.jda = jda;
    this.deadline = deadline;
    this.pauses = new Pauses(clock);
  }

  RestAnswer call(Route.CompiledRoute route) {
    return call(route, null);
  }

  RestAnswer call(Route.CompiledRoute route, @Nullable DataObject body) {
    String bucket =
        route.getMethod() + " " + route.getBaseRoute() + " " + route.getMajorParameters();
    Duration pause = pauses.left(bucket);
    if (!pause.isZero()) {
      return new RestAnswer.Wait(pause, false);
    }
    RestAnswer answer = tryOnce(route, body);
    if (answer instanceof RestAnswer.Wait wait) {
      pauses.note(bucket, wait);
    }
    return answer;
  }

  /** Sends and forgets; whatever comes of it is nobody's business. */
  void tell(Route.CompiledRoute route) {
    JDA connected = jda.get();
    if (connected == null) {
      return;
    }
    try {
      threads.execute(() -> new DiscordCall(connected, route, null).submit(false));
    } catch (RejectedExecutionException full) {
      // There are more important calls under way.
    }
  }

  private RestAnswer tryOnce(Route.CompiledRoute route, @Nullable DataObject body) {
    JDA connected = jda.get();
    if (connected == null) {
      return new RestAnswer.NotSent("not connected to Discord yet");
    }
    AtomicBoolean begun = new AtomicBoolean();
    Future<RestAnswer> answer;
    try {
      answer =
          threads.submit(
              () -> {
                begun.set(true);
                return direct(new DiscordCall(connected, route, body).submit(false));
              });
    } catch (RejectedExecutionException full) {
      return new RestAnswer.NotSent("too many calls to Discord at once");
    }
    return within(answer, begun);
  }

  /** {@code submit(false)} runs the request on the thread that calls it, so this does not wait. */
  private static RestAnswer direct(CompletableFuture<RestAnswer> done) throws Exception {
    try {
      return done.get();
    } catch (CancellationException repetitionCalledOff) {
      return new RestAnswer.Unknown("Discord answered with a server error");
    }
  }

  private RestAnswer within(Future<RestAnswer> answer, AtomicBoolean begun) {
    try {
      return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      answer.cancel(true);
      return begun.get()
          ? new RestAnswer.Unknown("no answer within " + deadline.toMillis() + " ms")
          : new RestAnswer.NotSent("no thread within " + deadline.toMillis() + " ms");
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      return cause instanceof RejectedExecutionException
          ? new RestAnswer.NotSent("disconnected from Discord")
          : new RestAnswer.Unknown(String.valueOf(cause.getMessage()));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      answer.cancel(true);
      return new RestAnswer.Unknown("stopped while Discord was answering");
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "discord-rest");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
