package org.hearsay.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Judges a response by its status and headers, and reads its body if it is wanted. */
final class Answer {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SNIFFED_BYTES = 512;

  private final Response response;
  private final Stop stop;
  private final Clock clock;
  private final WireCount wire;

  Answer(Response response, Stop stop, Clock clock, WireCount wire) {
    this.response = response;
    this.stop = stop;
    this.clock = clock;
    this.wire = wire;
  }

  /**
   * Reads on as far as {@code appetite} goes.
   *
   * @param conditional whether validators were sent, so that 304 is an answer
   */
  Reply read(Appetite appetite, boolean conditional) throws IOException {
    int status = response.code();
    String location = response.header("Location");
    return switch (status) {
      case 200, 203 -> readBody(appetite);
      case 301, 302, 303, 307, 308 ->
          location == null
              ? status()
              : new Reply.Moved(location.strip(), status == 301 || status == 308);
      case 304 -> conditional ? new Reply.Unchanged(freshFor()) : status();
      case TOO_MANY_REQUESTS -> {
        Instant until = retryAt();
        yield new Reply.Failed(Refusals.rateLimited(host(), until), status, until);
      }
      default -> status();
    };
  }

  private Reply readBody(Appetite appetite) throws IOException {
    ContentType type = ContentType.of(lastHeader("Content-Type"));
    boolean unlabelled = response.header("Content-Type") == null;
    if (!unlabelled && !appetite.takes(type.mediaType())) {
      return new Reply.Failed(Refusals.type(host(), type.mediaType()));
    }
    String encoding = response.header("Content-Encoding");
    Long declared = declaredLength();
    if (declared == null || !isFramedAsKnown()) {
      return new Reply.Failed(Refusals.protocol(host()));
    }
    boolean plain = encoding == null || encoding.isBlank();
    if (plain && declared > appetite.maxBytes() && !appetite.cutsOff()) {
      return tooLarge(appetite);
    }
    InputStream body = wire.unwrapped(response.body().byteStream());
    Body.Reading reading = Body.read(body, encoding, appetite);
    if (reading instanceof Body.Complete whole) {
      return unlabelled
          ? sniffed(whole.bytes(), appetite)
          : received(type, whole.bytes(), appetite);
    }
    return reading instanceof Body.TooLong
        ? tooLarge(appetite)
        : new Reply.Failed(Refusals.encoding(host()));
  }

  /** Without a label, what begins like markup is taken for a page; a feed is one of those too. */
  private Reply sniffed(byte[] body, Appetite appetite) {
    String start = new String(body, 0, Math.min(body.length, SNIFFED_BYTES), UTF_8);
    boolean markup = start.replace("\ufeff", "").stripLeading().startsWith("<");
    return markup || appetite.takes(null)
        ? received(new ContentType("text/html", null), body, appetite)
        : new Reply.Failed(Refusals.type(host(), null));
  }

  private Reply received(ContentType type, byte[] body, Appetite appetite) {
    String found = Disguise.under(body);
    if (found != null && !appetite.takes(found)) {
      return new Reply.Failed(Refusals.type(host(), found));
    }
    boolean mayKeep =
        response.headers("Cache-Control").stream()
            .noneMatch(value -> value.toLowerCase(Locale.ROOT).contains("no-store"));
    return new Reply.Received(
        type.mediaType() == null ? "" : type.mediaType(),
        type.charset(),
        body,
        new Validators(response.header("ETag"), response.header("Last-Modified")),
        freshFor(),
        mayKeep);
  }

  /** How long the server says that nothing will change. */
  private Duration freshFor() {
    return Duration.ofSeconds(Math.max(0, response.cacheControl().maxAgeSeconds()));
  }

  private @Nullable Instant retryAt() {
    return RetryAfter.read(response.header("Retry-After"), clock.instant());
  }

  /** What Content-Length says; -1 when it is absent, null when it is no length. */
  private @Nullable Long declaredLength() {
    Set<String> values = new HashSet<>();
    for (String header : response.headers("Content-Length")) {
      for (String value : header.split(",", -1)) {
        values.add(value.strip());
      }
    }
    if (values.isEmpty()) {
      return -1L;
    }
    String value = values.iterator().next();
    if (values.size() > 1 || value.isEmpty() || !value.chars().allMatch(AsciiText::isDigit)) {
      return null;
    }
    // Longer than any number that fits: as long as can be.
    return value.length() > 18 ? Long.MAX_VALUE : Long.parseLong(value);
  }

  /** Chunks are taken apart on the way; of any other transfer coding its bytes would be read. */
  private boolean isFramedAsKnown() {
    return response.headers("Transfer-Encoding").stream()
        .map(coding -> AsciiText.lowerCase(coding.strip()))
        .allMatch(coding -> coding.equals("chunked") || coding.equals("identity"));
  }

  private @Nullable String lastHeader(String name) {
    List<String> values = response.headers(name);
    return values.isEmpty() ? null : values.get(values.size() - 1);
  }

  private Reply tooLarge(Appetite appetite) {
    return new Reply.Failed(Refusals.tooLarge(host(), appetite.maxBytes()));
  }

  private Reply status() {
    return new Reply.Failed(Refusals.status(host(), response.code()), response.code(), null);
  }

  private String host() {
    return stop.url().host();
  }
}
