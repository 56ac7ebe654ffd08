package org.hearsay.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.chat.local.LocalPlatform;
import org.hearsay.report.Report;
import org.hearsay.report.ReportJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the local chat, report pages, health and metrics. */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  /** Scripts and styles from here only; nothing from anywhere else, nowhere to send anything. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Javalin javalin;
  private final Content content;
  private final String bind;

  /**
   * What is served.
   *
   * @param reports a report by its id
   * @param samples the bundled articles, by name to HTML
   * @param health the health page as JSON
   * @param ready whether links are being taken
   */
  public record Content(
      LocalPlatform chat,
      Function<String, Optional<Report>> reports,
      List<Sample> samples,
      Function<String, Optional<String>> samplePages,
      Supplier<String> health,
      Supplier<Boolean> ready,
      PrometheusMeterRegistry metrics) {}

  /**
   * A server that is not listening yet.
   *
   * @param more routes of the platforms, such as Slack's events
   */
  public WebServer(Content content, String bind, Consumer<JavalinConfig> more) {
    this.content = content;
    this.bind = bind;
    Templates templates = new Templates();
    this.javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.http.maxRequestSize = 1 << 20;
              config.staticFiles.add(
                  files -> {
                    files.hostedPath = "/static";
                    files.directory = "/org/hearsay/web/static";
                    files.location = io.javalin.http.staticfiles.Location.CLASSPATH;
                  });
              config.routes.before(WebServer::harden);
              new ChatRoutes(content.chat(), templates, content.samples(), new SameOrigin(bind))
                  .addTo(config.routes);
              addPages(config, templates);
              config.routes.exception(
                  Exception.class,
                  (e, ctx) -> {
                    LOG.error("A request failed: {} {}", ctx.method(), ctx.path(), e);
                    ctx.status(HttpStatus.INTERNAL_SERVER_ERROR).result("Something went wrong.");
                  });
              more.accept(config);
            });
  }

  /** The address or port could not be taken; the message says what to change. */
  public static final class CannotListen extends Exception {
    private static final long serialVersionUID = 1;

    CannotListen(String message) {
      super(message);
    }
  }

  /**
   * Listens on {@code port}; 0 takes any free one.
   *
   * @return the port taken
   */
  public int start(int port) throws CannotListen {
    if (new InetSocketAddress(bind, port).isUnresolved()) {
      throw notOurAddress();
    }
    try {
      javalin.start(bind, port);
      return javalin.port();
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof BindException
            && String.valueOf(cause.getMessage()).contains("assign")) {
          throw notOurAddress();
        } else if (cause instanceof BindException) {
          throw new CannotListen(
              "Port "
                  + port
                  + " on "
                  + bind
                  + " is taken by another program. Choose another with web.port"
                  + " (HEARSAY_WEB_PORT), 0 for any free one.");
        }
      }
      throw e;
    }
  }

  private CannotListen notOurAddress() {
    return new CannotListen(
        "Nothing can listen on '"
            + bind
            + "', which is no address of this machine. Set web.bind (HEARSAY_WEB_BIND) to one,"
            + " usually 127.0.0.1, or to 0.0.0.0 for all of them.");
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private void addPages(JavalinConfig config, Templates templates) {
    config.routes.get(
        "/reports/{id}.json",
        ctx ->
            report(
                ctx,
                report -> ctx.contentType("application/json").result(ReportJson.write(report))));
    config.routes.get(
        "/reports/{id}", ctx -> report(ctx, report -> ctx.html(templates.report(report))));
    config.routes.get(
        "/samples/{name}",
        ctx ->
            content
                .samplePages()
                .apply(ctx.pathParam("name"))
                .ifPresentOrElse(ctx::html, () -> ctx.status(HttpStatus.NOT_FOUND)));
    config.routes.get(
        "/health", ctx -> ctx.contentType("application/json").result(content.health().get()));
    config.routes.get(
        "/ready",
        ctx -> {
          boolean ready = content.ready().get();
          ctx.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
              .result(ready ? "ready" : "not ready");
        });
    config.routes.get(
        "/metrics", ctx -> ctx.contentType("text/plain").result(content.metrics().scrape()));
  }

  private void report(Context ctx, Consumer<Report> send) {
    content
        .reports()
        .apply(ctx.pathParam("id"))
        .ifPresentOrElse(
            send,
            () ->
                ctx.status(HttpStatus.NOT_FOUND)
                    .result(
                        "There is no such report: it was deleted, or is older than reports are"
                            + " kept."));
  }

  private static void harden(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("X-Frame-Options", "DENY");
    ctx.header("Cache-Control", "no-store");
  }
}
