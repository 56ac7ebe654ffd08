package org.hearsay.chat.slack;

import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Person;
import org.hearsay.chat.slack.SlackCalls.Result;

/**
 * Who moderates on Slack: admins and owners of the workspace, and who made the channel. Everybody
 * in a channel may change its settings, but not what others rely on.
 */
final class SlackModerators {
  private final SlackCalls calls;

  SlackModerators(SlackCalls calls) {
    this.calls = calls;
  }

  /** False also where Slack does not say. */
  boolean isModerator(ChannelRef channel, Person person) {
    return isAdmin(channel.workspace(), person.id()) || made(channel, person.id());
  }

  private boolean isAdmin(String workspace, String person) {
    Result<UsersInfoResponse> result =
        calls.call(workspace, methods -> methods.usersInfo(it -> it.user(person)));
    User user =
        result instanceof Result.Done<UsersInfoResponse> done ? done.response().getUser() : null;
    return user != null && (user.isAdmin() || user.isOwner());
  }

  private boolean made(ChannelRef channel, String person) {
    Result<ConversationsInfoResponse> result =
        calls.call(
            channel.workspace(),
            methods -> methods.conversationsInfo(it -> it.channel(channel.channel())));
    return result instanceof Result.Done<ConversationsInfoResponse> done
        && done.response().getChannel() != null
        && person.equals(done.response().getChannel().getCreator());
  }
}
