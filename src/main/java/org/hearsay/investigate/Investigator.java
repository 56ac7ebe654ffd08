package org.hearsay.investigate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.hearsay.article.Article;
import org.hearsay.article.Refusal;
import org.hearsay.attribute.Attributions;
import org.hearsay.attribute.Attributor;
import org.hearsay.claim.ClaimPicker;
import org.hearsay.claim.KeyClaim;
import org.hearsay.claim.RedFlags;
import org.hearsay.clean.CleanOutcome;
import org.hearsay.clean.Cleaner;
import org.hearsay.fetch.FetchOutcome;
import org.hearsay.fetch.Page;
import org.hearsay.report.Report;
import org.hearsay.report.ReportAssembler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the stages on one link, within a time limit. Safe from any thread. */
public final class Investigator {
  private static final Logger LOG = LoggerFactory.getLogger(Investigator.class);

  /** Claims to choose from; the report shows fewer. */
  private static final int CANDIDATES = 8;

  private static final Refusal UNSAFE =
      new Refusal(
          Refusal.Kind.PARSE_LIMIT,
          "This page is built in a way that cannot be read safely; nothing was kept of it.");
  private static final Refusal TOO_LONG =
      new Refusal(
          Refusal.Kind.PARSE_LIMIT,
          "Reading this page takes longer than is given to one link; post a shorter report.");

  private final ReadingRoom room;
  private final PageSource pages;
  private final Cleaner cleaner;
  private final Attributor attributor;
  private final ClaimPicker claims;
  private final RedFlags flags;
  private final Supplier<String> ids;
  private final Clock clock;
  private final Duration limit;

  /**
   * An investigator.
   *
   * @param ids unguessable report ids, a new one at each call
   * @param limit everything about one link
   */
  public Investigator(
      PageSource pages,
      Cleaner cleaner,
      Attributor attributor,
      ClaimPicker claims,
      RedFlags flags,
      Supplier<String> ids,
      Clock clock,
      Duration limit) {
    this(pages, cleaner, attributor, claims, flags, ids, clock, limit, new ReadingRoom());
  }

  private Investigator(
      PageSource pages,
      Cleaner cleaner,
      Attributor attributor,
      ClaimPicker claims,
      RedFlags flags,
      Supplier<String> ids,
      Clock clock,
      Duration limit,
      ReadingRoom room) {
    this.pages = pages;
    this.cleaner = cleaner;
    this.attributor = attributor;
    this.claims = claims;
    this.flags = flags;
    this.ids = ids;
    this.clock = clock;
    this.limit = limit;
    this.room = room;
  }

  /** The same, with pages from elsewhere; both together compute no more than one alone. */
  public Investigator over(PageSource others) {
    return new Investigator(others, cleaner, attributor, claims, flags, ids, clock, limit, room);
  }

  /** The thread was interrupted, so nothing was found out: not even that there is nothing. */
  public static final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1;

    CutOff() {
      super("cut off");
    }
  }

  /**
   * Fetches {@code link} and reads what is there.
   *
   * @throws CutOff when the thread is interrupted
   */
  public Investigation investigate(String link) {
    Stopwatch watch = new Stopwatch(clock);
    // Not the wall clock, which jumps.
    long end = System.nanoTime() + limit.toNanos();
    FetchOutcome fetched = pages.get(link, limit);
    watch.lap("fetch");
    if (Thread.currentThread().isInterrupted()) {
      throw new CutOff();
    }
    Investigation outcome =
        fetched instanceof FetchOutcome.Fetched page
            ? read(page.page(), link, watch, end)
            : new Investigation.Refused(((FetchOutcome.Refused) fetched).refusal());
    log(outcome, watch);
    return outcome;
  }

  /** Reads a page that is already here. */
  public Investigation read(Page page) {
    return read(
        page, page.asked().toString(), new Stopwatch(clock), System.nanoTime() + limit.toNanos());
  }

  private Investigation read(Page page, String link, Stopwatch watch, long end) {
    try {
      return room.within(
          Duration.ofNanos(end - System.nanoTime()),
          () -> read(page, link, watch),
          () -> new Investigation.Refused(TOO_LONG));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CutOff();
    }
  }

  private Investigation read(Page page, String link, Stopwatch watch) {
    watch.lap("wait");
    try {
      CleanOutcome cleaned = cleaner.clean(page);
      watch.lap("clean");
      if (Thread.currentThread().isInterrupted()) {
        return new Investigation.Refused(TOO_LONG);
      }
      return cleaned instanceof CleanOutcome.Cleaned found
          ? read(found.article(), link, watch)
          : new Investigation.Refused(((CleanOutcome.NotAnArticle) cleaned).refusal());
    } catch (StackOverflowError | OutOfMemoryError e) {
      return new Investigation.Refused(UNSAFE);
    }
  }

  private Investigation read(Article article, String link, Stopwatch watch) {
    if (!article.language().equals("en")) {
      return new Investigation.Refused(notEnglish(article.language()));
    }
    Attributions attributions = attributor.attribute(article);
    watch.lap("attribute");
    List<KeyClaim> candidates = claims.pick(article.title(), article.text(), CANDIDATES);
    Instant readAt = clock.instant();
    Report report =
        new ReportAssembler(article, attributions)
            .report(ids.get(), readAt, link, candidates, flags.of(article, attributions));
    watch.lap("claim");
    return new Investigation.Found(
        report, article.paragraphs().stream().map(each -> each.span().in(article.text())).toList());
  }

  private static Refusal notEnglish(String language) {
    String name =
        language.equals("und")
            ? "a language that could not be told"
            : Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    return new Refusal(
        Refusal.Kind.NO_ARTICLE,
        "This page is in " + name + "; only articles in English can be read so far.");
  }

  private static void log(Investigation outcome, Stopwatch watch) {
    String result =
        outcome instanceof Investigation.Refused refused
            ? refused.refusal().kind().name()
            : "REPORT";
    LOG.atInfo().addKeyValue("outcome", result).addKeyValue("millis", watch).log("link");
  }
}
