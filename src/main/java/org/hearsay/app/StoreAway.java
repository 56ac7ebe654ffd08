package org.hearsay.app;

import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpStatus;
import org.hearsay.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the web side says while the database takes nothing: try again, in a minute. */
final class StoreAway {
  private static final Logger LOG = LoggerFactory.getLogger(StoreAway.class);

  private StoreAway() {}

  static void explain(JavalinConfig config) {
    config.routes.exception(
        StoreUnavailable.class,
        (e, ctx) -> {
          LOG.warn("Not done: {} {}: {}", ctx.method(), ctx.path(), e.getMessage());
          ctx.status(HttpStatus.SERVICE_UNAVAILABLE)
              .header("Retry-After", "60")
              .result("Not kept: the database takes nothing just now. Try again in a minute.");
        });
  }
}
