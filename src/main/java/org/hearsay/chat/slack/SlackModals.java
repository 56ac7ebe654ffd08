package org.hearsay.chat.slack;

import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Reply;
import org.hearsay.chat.slack.SlackCalls.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Modals: opened at once, while the press that asked is fresh, and filled when the answer is there.
 */
final class SlackModals {
  private static final Logger log = LoggerFactory.getLogger(SlackModals.class);
  private static final int TRIGGER_MILLIS = 2000;

  private final SlackCalls calls;
  private final Executor background;

  SlackModals(SlackCalls calls, Executor background) {
    this.calls = calls;
    this.background = background;
  }

  /**
   * Opens a modal that says that we are reading.
   *
   * @param trigger good for 3 seconds
   * @return the id of the modal; empty when Slack did not open one in time
   */
  Optional<String> open(String trigger, ChannelRef channel) {
    CompletableFuture<Optional<String>> opened =
        CompletableFuture.supplyAsync(() -> openNow(trigger, channel), background);
    try {
      return opened.get(TRIGGER_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      log.info("no modal within {} ms; the answer will be a private message", TRIGGER_MILLIS);
    } catch (ExecutionException e) {
      log.info("no modal; the answer will be a private message", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  /** Puts {@code reply} into the modal. */
  Delivery fill(String id, ChannelRef channel, Reply reply) {
    var result =
        calls.call(
            channel.workspace(),
            methods -> methods.viewsUpdate(it -> it.viewId(id).view(view(channel, reply))));
    return result instanceof Result.Failed<?> failed ? failed.means() : new Delivery.Sent(null);
  }

  /** Puts a sentence into the modal, if it can be done; from another thread. */
  void tell(String id, ChannelRef channel, String sentence) {
    background.execute(() -> fill(id, channel, Reply.say(sentence)));
  }

  private Optional<String> openNow(String trigger, ChannelRef channel) {
    Result<ViewsOpenResponse> result =
        calls.call(
            channel.workspace(),
            methods ->
                methods.viewsOpen(
                    it -> it.triggerId(trigger).view(view(channel, Reply.say("Reading …")))));
    if (result instanceof Result.Done<ViewsOpenResponse> done
        && done.response().getView() != null) {
      return Optional.ofNullable(done.response().getView().getId());
    }
    log.info("no modal; the answer will be a private message: {}", result);
    return Optional.empty();
  }

  private static View view(ChannelRef channel, Reply reply) {
    return View.builder()
        .type("modal")
        .title(ViewTitle.builder().type("plain_text").text("Hearsay").build())
        .close(ViewClose.builder().type("plain_text").text("Close").build())
        .privateMetadata(channel.channel())
        .blocks(SlackRenderer.blocks(reply, SlackRenderer.Surface.MODAL))
        .build();
  }
}
