package org.hearsay.chat.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.hearsay.chat.Reply;
import org.hearsay.chat.slack.SlackCalls.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The app's home tab: this workspace's settings and alerts. */
final class SlackHome {
  private static final Logger log = LoggerFactory.getLogger(SlackHome.class);

  private final SlackCalls calls;
  private final Function<String, Reply> home;
  private final Executor background;

  /**
   * @param home what the tab says, for a workspace
   */
  SlackHome(SlackCalls calls, Function<String, Reply> home, Executor background) {
    this.calls = calls;
    this.home = home;
    this.background = background;
  }

  void register(App app) {
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          AppHomeOpenedEvent event = payload.getEvent();
          String team = context.getTeamId() != null ? context.getTeamId() : payload.getTeamId();
          if (event.getUser() != null && !"messages".equals(event.getTab())) {
            background.execute(
                () -> publish(Objects.requireNonNullElse(team, "unknown"), event.getUser()));
          }
          return context.ack();
        });
  }

  private void publish(String workspace, String person) {
    try {
      View view =
          View.builder()
              .type("home")
              .blocks(SlackRenderer.blocks(home.apply(workspace), SlackRenderer.Surface.MODAL))
              .build();
      var result =
          calls.call(
              workspace, methods -> methods.viewsPublish(it -> it.userId(person).view(view)));
      if (result instanceof Result.Failed<?> failed) {
        log.info("the home tab was not shown: {}", failed.why());
      }
    } catch (RuntimeException e) {
      log.warn("the home tab could not be written", e);
    }
  }
}
