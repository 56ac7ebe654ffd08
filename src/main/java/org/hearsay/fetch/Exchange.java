package org.hearsay.fetch;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One question to one server and its answer: no redirect is followed here. */
final class Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private final OkHttpClient client;
  private final FetchSettings settings;
  private final AddressPolicy policy;
  private final NameClerk names;
  private final Clock clock;

  Exchange(OkHttpClient client, FetchSettings settings, NameClerk names, Clock clock) {
    this.client = client;
    this.settings = settings;
    this.policy = new AddressPolicy(settings.allowed());
    this.names = names;
    this.clock = clock;
  }

  /** Asks for {@code stop}'s address; ends by {@code deadline} or the limit of a single call. */
  Reply ask(
      Stop stop, Appetite appetite, Validators validators, Deadline deadline, WireCount wire) {
    String host = stop.url().host();
    Deadline end = deadline.orSooner(settings.callLimit());
    if (end.isOver()) {
      return new Reply.Failed(Refusals.timeout(host));
    }
    try {
      return exchange(stop, appetite, validators, end, wire);
    } catch (RuntimeException e) {
      LOG.debug("An answer of {} made the HTTP library stumble: {}", host, e.toString());
      return new Reply.Failed(Refusals.protocol(host));
    }
  }

  private Reply exchange(
      Stop stop, Appetite appetite, Validators validators, Deadline end, WireCount wire) {
    String host = stop.url().host();
    if (!(IpLiteral.read(stop.literalHost()) instanceof IpLiteral.Plain plain)) {
      if (!policy.mayOpen(stop.url().port())) {
        return closed(
            stop,
            isLocalhost(host)
                ? AddressPolicy.Verdict.CLOSED_ADDRESS
                : AddressPolicy.Verdict.CLOSED_PORT);
      }
    } else if (policy.on(plain.address(), stop.url().port()) != AddressPolicy.Verdict.OPEN) {
      return closed(stop, policy.on(plain.address(), stop.url().port()));
    }
    Gate gate = new Gate(policy, names, stop.url().port(), end, wire);
    Duration left = end.left().compareTo(SHORTEST) < 0 ? SHORTEST : end.left();
    Call call =
        client
            .newBuilder()
            .dns(gate)
            .socketFactory(gate)
            .callTimeout(left)
            .build()
            .newCall(question(stop, appetite, validators));
    Response response = null;
    try {
      response = call.execute();
      return new Answer(response, stop, clock, wire).read(appetite, !validators.isEmpty());
    } catch (StatusAlone e) {
      Instant until = RetryAfter.read(e.retryAfter(), clock.instant());
      return new Reply.Failed(Refusals.status(host, e.status()), e.status(), until);
    } catch (IOException e) {
      if (gate.verdict() != AddressPolicy.Verdict.OPEN) {
        return closed(stop, gate.verdict());
      }
      if (e instanceof UnknownHostException && isLocalhost(host)) {
        return closed(stop, AddressPolicy.Verdict.CLOSED_ADDRESS);
      }
      if (wire.isOver()) {
        return new Reply.Failed(
            wire.isWrappingOnly()
                ? Refusals.onlyWrapping(host)
                : Refusals.tooLarge(host, settings.maxWireBytes()));
      }
      return new Reply.Failed(
          Fault.of(e, host, end.isOver(), gate.isConnected(), response != null));
    } finally {
      // First cancel: closing alone reads on to the end of the body.
      call.cancel();
      if (response != null) {
        response.close();
      }
    }
  }

  private static Reply closed(Stop stop, AddressPolicy.Verdict verdict) {
    return new Reply.Failed(
        verdict == AddressPolicy.Verdict.CLOSED_PORT
            ? Refusals.port(stop.way(), stop.url().port())
            : Refusals.address(stop.way()));
  }

  /** The names that mean this machine whatever a name server says (RFC 6761). */
  private static boolean isLocalhost(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return name.equals("localhost") || name.endsWith(".localhost");
  }

  private Request question(Stop stop, Appetite appetite, Validators validators) {
    Request.Builder question =
        new Request.Builder()
            .url(stop.url())
            .header("User-Agent", settings.userAgent())
            .header("Accept", appetite.accept())
            .header("Accept-Language", "en, *;q=0.5")
            .header("Accept-Encoding", "gzip")
            .header("Connection", "close");
    if (validators.etag() != null) {
      question.header("If-None-Match", validators.etag());
    }
    if (validators.lastModified() != null) {
      question.header("If-Modified-Since", validators.lastModified());
    }
    return question.build();
  }

  /**
   * Hands over what the library would otherwise act on by itself, or stumble over: it asks again
   * after some statuses, takes every Retry-After for a small number, and tries to skip the rest of
   * a body of less than no bytes.
   */
  private static Response disarmed(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (StatusAlone.STATUSES.contains(response.code())) {
      throw new StatusAlone(response.code(), response.header("Retry-After"));
    }
    for (String length : response.headers("Content-Length")) {
      if (length.strip().startsWith("-")) {
        throw new ProtocolException("A length below zero");
      }
    }
    return response;
  }

  /** The part of the client that all exchanges share. */
  static OkHttpClient sharedClient() {
    return new OkHttpClient.Builder()
        .proxy(Proxy.NO_PROXY)
        .protocols(List.of(Protocol.HTTP_1_1))
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .addNetworkInterceptor(Exchange::disarmed)
        // Connections are not used again: each is vetted, counted and ended with its exchange.
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
        // The limit of the call is the only one.
        .connectTimeout(Duration.ZERO)
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .build();
  }
}
