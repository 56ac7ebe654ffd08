package org.hearsay.chat.slack;

import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Person;
import org.hearsay.chat.Right;
import org.hearsay.chat.Standing;
import org.hearsay.chat.Standing.Allowed;
import org.hearsay.chat.Standing.NotAllowed;
import org.hearsay.chat.Standing.Unknown;
import org.hearsay.chat.slack.SlackCalls.Result;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what on Slack. Everybody in a channel may change its settings, who made it and admins
 * may take away what others rely on, and admins alone decide for all channels. Slack is asked who
 * is an admin, and its answer is believed for a minute.
 */
final class SlackStanding {
  private static final String ADMINS = "admins and owners of this workspace";
  private static final Duration BELIEVED = Duration.ofMinutes(1);
  private static final int REMEMBERED = 1000;

  private final SlackCalls calls;
  private final Clock clock;
  private final Map<Who, Answer> admins = new LinkedHashMap<>();

  private record Who(String workspace, String person) {}

  /** What Slack said of a person, and when. */
  private record Answer(boolean isAdmin, Instant at) {}

  SlackStanding(SlackCalls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  Standing of(Right right, ChannelRef channel, Person person) {
    if (right == Right.MANAGE) {
      return new Allowed();
    }
    Standing admin = admin(channel.workspace(), person.id());
    if (right == Right.ADMINISTER || admin instanceof Allowed) {
      return admin;
    }
    // A conversation with somebody is theirs.
    return ChannelRef.isDirect(channel) ? new Allowed() : maker(channel, person.id(), admin);
  }

  private Standing admin(String workspace, String person) {
    Who who = new Who(workspace, person);
    Optional<Boolean> known = known(who);
    if (known.isEmpty()) {
      Result<UsersInfoResponse> result =
          calls.call(workspace, methods -> methods.usersInfo(it -> it.user(person)));
      if (!(result instanceof Result.Done<UsersInfoResponse> done)) {
        return unknown((Result.Failed<?>) result);
      }
      known = Optional.of(isAdmin(done.response().getUser(), workspace));
      remember(who, known.get());
    }
    return known.get() ? new Allowed() : new NotAllowed(ADMINS);
  }

  /** In a shared channel Slack also tells of admins of other workspaces; here they are none. */
  private static boolean isAdmin(@Nullable User user, String workspace) {
    if (user == null || user.isDeleted() || user.isStranger()) {
      return false;
    }
    boolean fromHere =
        user.getTeamId() == null
            || user.getTeamId().equals(workspace)
            || (user.getEnterpriseUser() != null
                && user.getEnterpriseUser().getTeams() != null
                && user.getEnterpriseUser().getTeams().contains(workspace));
    return fromHere && (user.isAdmin() || user.isOwner());
  }

  private Standing maker(ChannelRef channel, String person, Standing otherwise) {
    Result<ConversationsInfoResponse> result =
        calls.call(
            channel.workspace(),
            methods -> methods.conversationsInfo(it -> it.channel(channel.channel())));
    if (!(result instanceof Result.Done<ConversationsInfoResponse> done)) {
      return unknown((Result.Failed<?>) result);
    }
    if (done.response().getChannel() != null
        && person.equals(done.response().getChannel().getCreator())) {
      return new Allowed();
    }
    return otherwise instanceof Unknown
        ? otherwise
        : new NotAllowed(ADMINS + " and whoever made this channel");
  }

  private static Standing unknown(Result.Failed<?> failed) {
    return new Unknown("Slack did not say whether you may: " + failed.why());
  }

  private synchronized Optional<Boolean> known(Who who) {
    Answer answer = admins.get(who);
    return answer != null && clock.instant().isBefore(answer.at().plus(BELIEVED))
        ? Optional.of(answer.isAdmin())
        : Optional.empty();
  }

  private synchronized void remember(Who who, boolean isAdmin) {
    admins.put(who, new Answer(isAdmin, clock.instant()));
    if (admins.size() > REMEMBERED) {
      admins.remove(admins.keySet().iterator().next());
    }
  }
}
