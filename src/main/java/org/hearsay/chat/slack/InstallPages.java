package org.hearsay.chat.slack;

import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.service.builtin.oauth.view.OAuthRedirectUriPageRenderer;

/** What an admin sees after installing. */
final class InstallPages implements OAuthRedirectUriPageRenderer {

  @Override
  public String renderSuccessPage(Installer installer, String completionUrl) {
    return page(
        "Hearsay is installed",
        "Go to a channel and type <code>/invite @Hearsay</code>, then post a link to an article.");
  }

  @Override
  public String renderFailurePage(String installPath, String reason) {
    return page(
        "Hearsay is not installed",
        "Slack or your browser stopped it. <a href=\"" + SlackHttp.INSTALL + "\">Try again</a>.");
  }

  private static String page(String title, String words) {
    return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width\">"
        + "<title>%1$s</title><h1>%1$s</h1><p>%2$s</p></html>".formatted(title, words);
  }
}
