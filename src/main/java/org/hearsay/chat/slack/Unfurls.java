package org.hearsay.chat.slack;

import com.slack.api.methods.request.chat.ChatUnfurlRequest.UnfurlDetail;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.chat.Delivery;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.slack.SlackCalls.Result;

/**
 * Replies as a preview of the link itself, in channels that we were not invited to: Slack told us
 * of the link because its site is registered, and takes no message of ours there. Where a message
 * is taken, a message is better: it leaves the poster's own preview alone.
 */
final class Unfurls {
  private final SlackCalls calls;

  Unfurls(SlackCalls calls) {
    this.calls = calls;
  }

  /**
   * Shows the reply under its link.
   *
   * @param otherwise what it means when Slack refuses, which it does for sites that are not
   *     registered
   */
  Delivery show(Dispatch.PostUnder post, Delivery otherwise) {
    for (String link : asSlackMayWrite(post)) {
      Delivery delivery = show(post, link);
      if (!(delivery instanceof Delivery.Never)) {
        return delivery;
      }
    }
    return otherwise;
  }

  /** Slack wants the address as it wrote it itself, with its signs as they are or as entities. */
  private static Set<String> asSlackMayWrite(Dispatch.PostUnder post) {
    String link = post.link();
    return link == null ? Set.of() : new LinkedHashSet<>(List.of(link, link.replace("&", "&amp;")));
  }

  private Delivery show(Dispatch.PostUnder post, String link) {
    MessageRef message = post.under();
    UnfurlDetail detail = new UnfurlDetail();
    detail.setBlocks(SlackRenderer.blocks(post.reply()));
    var result =
        calls.call(
            message.channel().workspace(),
            methods ->
                methods.chatUnfurl(
                    it ->
                        it.channel(message.channel().channel())
                            .ts(message.message())
                            .unfurls(Map.of(link, detail))));
    return result instanceof Result.Failed<?> failed ? failed.means() : new Delivery.Sent(null);
  }
}
