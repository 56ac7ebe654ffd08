package org.hearsay.app;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.chat.slack.SlackHttp;

/** Hands Slack's requests from our web port to the Slack platform, and its answers back. */
final class SlackRoutes {
  private SlackRoutes() {}

  static void add(SlackHttp slack, JavalinConfig config) {
    config.routes.post(SlackHttp.EVENTS, ctx -> answer(slack, ctx));
    config.routes.get(SlackHttp.INSTALL, ctx -> answer(slack, ctx));
    config.routes.get(SlackHttp.REDIRECT, ctx -> answer(slack, ctx));
  }

  private static void answer(SlackHttp slack, Context ctx) {
    String query = ctx.queryString();
    SlackHttp.Answered answered =
        slack.answer(
            new SlackHttp.Asked(
                ctx.method().name(),
                ctx.path(),
                query == null ? "" : query,
                headers(ctx),
                ctx.body()));
    ctx.status(answered.status());
    answered
        .headers()
        .forEach((name, values) -> values.forEach(value -> ctx.res().addHeader(name, value)));
    ctx.result(answered.body());
  }

  private static Map<String, List<String>> headers(Context ctx) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : Collections.list(ctx.req().getHeaderNames())) {
      headers.put(name, Collections.list(ctx.req().getHeaders(name)));
    }
    return headers;
  }
}
