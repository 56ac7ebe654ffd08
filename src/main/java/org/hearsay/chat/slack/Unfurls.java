package org.hearsay.chat.slack;

import com.slack.api.methods.request.chat.ChatUnfurlRequest.UnfurlDetail;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.Reply;
import org.hearsay.chat.slack.SlackCalls.Result;
import org.jspecify.annotations.Nullable;

/**
 * Replies as a preview of the link itself, in channels that we were not invited to: Slack told us
 * of the link because its site is registered, and takes no message of ours there. Where a message
 * is taken, a message is better: it leaves the poster's own preview alone.
 */
final class Unfurls {
  private static final int REMEMBERED = 1000;

  private final SlackCalls calls;
  private final Map<MessageRef, String> links = new LinkedHashMap<>();

  Unfurls(SlackCalls calls) {
    this.calls = calls;
  }

  /** Slack told us of {@code link} in {@code message}, and it is the only one there. */
  synchronized void remember(MessageRef message, String link) {
    links.put(message, link);
    if (links.size() > REMEMBERED) {
      links.remove(links.keySet().iterator().next());
    }
  }

  /** Shows {@code reply} under the link; empty where it is none that Slack told us of. */
  Optional<Delivery> show(MessageRef message, Reply reply) {
    String link = link(message);
    if (link == null) {
      return Optional.empty();
    }
    UnfurlDetail detail = new UnfurlDetail();
    detail.setBlocks(SlackRenderer.blocks(reply));
    var result =
        calls.call(
            message.channel().workspace(),
            methods ->
                methods.chatUnfurl(
                    it ->
                        it.channel(message.channel().channel())
                            .ts(message.message())
                            .unfurls(Map.of(link, detail))));
    return Optional.of(
        result instanceof Result.Failed<?> failed ? failed.means() : new Delivery.Sent(null));
  }

  private synchronized @Nullable String link(MessageRef message) {
    return links.get(message);
  }
}
