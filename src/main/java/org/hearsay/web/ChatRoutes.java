package org.hearsay.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Optional;
import org.hearsay.chat.Action;
import org.hearsay.chat.Transcript;
import org.hearsay.chat.local.LocalPlatform;
import org.hearsay.chat.local.LocalPlatform.Change;
import org.hearsay.chat.local.LocalPlatform.Outcome;

/** The local chat: its page, what people do there, and what happens as it happens. */
final class ChatRoutes {
  private static final int MAX_TEXT = 4_000;
  private static final String CHANNEL_NAME = "[a-z0-9-]{1,40}";

  private final LocalPlatform chat;
  private final Templates templates;
  private final List<Sample> samples;
  private final SameOrigin sameOrigin;

  ChatRoutes(LocalPlatform chat, Templates templates, List<Sample> samples, SameOrigin sameOrigin) {
    this.chat = chat;
    this.templates = templates;
    this.samples = samples;
    this.sameOrigin = sameOrigin;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/", guarded(ctx -> ctx.redirect("/c/general")));
    routes.get("/c/{channel}", guarded(this::page));
    routes.sse("/c/{channel}/events", this::watch);
    routes.post("/c/{channel}/messages", guarded(this::say));
    routes.post("/channels", guarded(this::addChannel));
    routes.post("/messages/{id}/edit", guarded(this::edit));
    routes.post("/messages/{id}/delete", guarded(ctx -> answer(ctx, chat.delete(id(ctx)))));
    routes.post("/messages/{id}/press", guarded(this::press));
  }

  private io.javalin.http.Handler guarded(io.javalin.http.Handler handler) {
    return ctx -> {
      if (isAllowed(ctx)) {
        handler.handle(ctx);
      } else {
        ctx.status(HttpStatus.FORBIDDEN)
            .result("The local chat answers only its own page, on this machine.");
      }
    };
  }

  private boolean isAllowed(Context ctx) {
    String host = ctx.header("Host");
    return sameOrigin.isForUs(host)
        && (ctx.method() == io.javalin.http.HandlerType.GET
            || sameOrigin.mayChange(host, ctx.header("Origin"), ctx.header("Sec-Fetch-Site")));
  }

  private void page(Context ctx) {
    String channel = ctx.pathParam("channel");
    if (chat.channels().contains(channel)) {
      ctx.html(templates.chat(ChatPage.of(chat, channel, samples)));
    } else {
      ctx.status(HttpStatus.NOT_FOUND).result("There is no channel #" + channel + ".");
    }
  }

  private void watch(SseClient client) {
    if (!isAllowed(client.ctx())) {
      client.close();
      return;
    }
    String channel = client.ctx().pathParam("channel");
    client.keepAlive();
    Runnable stop =
        chat.watch(
            change -> {
              if (change.concerns(channel)) {
                send(client, change);
              }
            });
    client.onClose(stop);
    List<Transcript.Message> said = chat.messages(channel, 1);
    client.sendEvent("last", said.isEmpty() ? "0" : Long.toString(said.get(0).id()));
  }

  private void send(SseClient client, Change change) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    if (change instanceof Change.Said said) {
      data.put("id", said.message().id());
      data.put("under", said.message().under());
      data.put("byYou", said.message().by().equals(LocalPlatform.YOU.id()));
      data.put("html", templates.message(said.message(), chat.isReading(said.message().id())));
      client.sendEvent("message", data.toString());
    } else if (change instanceof Change.Reading reading) {
      data.put("id", reading.message()).put("reading", reading.reading());
      client.sendEvent("reading", data.toString());
    } else {
      client.sendEvent("forgotten", data.toString());
    }
  }

  private void say(Context ctx) {
    String text = text(ctx);
    if (text.isEmpty()) {
      ctx.status(HttpStatus.BAD_REQUEST).result("Write something first, up to 4,000 characters.");
      return;
    }
    answer(ctx, chat.say(ctx.pathParam("channel"), text));
  }

  private void edit(Context ctx) {
    String text = text(ctx);
    if (text.isEmpty()) {
      ctx.status(HttpStatus.BAD_REQUEST).result("Write something, or delete the message.");
      return;
    }
    answer(ctx, chat.edit(id(ctx), text));
  }

  private void press(Context ctx) {
    Optional<Action> action = Optional.ofNullable(ctx.formParam("action")).flatMap(Action::decode);
    if (action.isEmpty()) {
      ctx.status(HttpStatus.BAD_REQUEST).result("There is no such button.");
      return;
    }
    answer(ctx, chat.press(id(ctx), action.orElseThrow()));
  }

  private void addChannel(Context ctx) {
    String name = Optional.ofNullable(ctx.formParam("name")).orElse("").strip();
    if (!name.matches(CHANNEL_NAME)) {
      ctx.status(HttpStatus.BAD_REQUEST)
          .result("A channel's name has 1 to 40 small letters, digits or hyphens.");
      return;
    }
    chat.addChannel(name);
    ctx.status(HttpStatus.NO_CONTENT);
  }

  private static void answer(Context ctx, Outcome outcome) {
    switch (outcome) {
      case DONE -> ctx.status(HttpStatus.NO_CONTENT);
      case NO_SUCH_MESSAGE ->
          ctx.status(HttpStatus.NOT_FOUND).result("That message or channel is gone.");
      case BUSY ->
          ctx.status(HttpStatus.SERVICE_UNAVAILABLE)
              .header("Retry-After", "120")
              .result("Busy. Your message is there; for an answer, try again in about 2 minutes.");
    }
  }

  private static String text(Context ctx) {
    String text = Optional.ofNullable(ctx.formParam("text")).orElse("").strip();
    return text.length() > MAX_TEXT ? "" : text;
  }

  /** The message in the path; 0, which no message has, where the path holds no number. */
  private static long id(Context ctx) {
    String id = ctx.pathParam("id");
    return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
  }
}
