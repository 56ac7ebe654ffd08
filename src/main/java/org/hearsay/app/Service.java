package org.hearsay.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hearsay.alert.AlertIndex;
import org.hearsay.article.Outlets;
import org.hearsay.chat.ChatPlatform;
import org.hearsay.chat.Platforms;
import org.hearsay.chat.local.LocalPlatform;
import org.hearsay.chat.slack.SlackPlatform;
import org.hearsay.config.Settings;
import org.hearsay.desk.AlertDesk;
import org.hearsay.desk.AlertLimits;
import org.hearsay.desk.AlertTrial;
import org.hearsay.desk.AlertWatch;
import org.hearsay.desk.ButtonDesk;
import org.hearsay.desk.CommandDesk;
import org.hearsay.desk.Desk;
import org.hearsay.desk.HomeTab;
import org.hearsay.desk.LinkDesk;
import org.hearsay.desk.ReportPages;
import org.hearsay.feed.FeedFinder;
import org.hearsay.feed.FeedReader;
import org.hearsay.fetch.Fetcher;
import org.hearsay.investigate.Investigator;
import org.hearsay.job.FeedOptions;
import org.hearsay.job.FeedWatcher;
import org.hearsay.job.JobOptions;
import org.hearsay.job.Jobs;
import org.hearsay.job.Schedules;
import org.hearsay.store.Store;
import org.hearsay.web.WebServer;

/** The running bot: everything put together, started and stopped in order. */
final class Service implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration FEED_PATIENCE = Duration.ofSeconds(2);
  private static final Duration FEED_SEARCH = Duration.ofSeconds(20);
  private static final LocalTime NIGHT = LocalTime.of(3, 17);

  private final Settings settings;
  private final Fetcher fetcher;
  private final Store store;
  private final Platforms platforms;
  private final Jobs jobs;
  private final Schedules schedules;
  private final Watching watching;
  private final FeedWatcher feedWatcher;
  private final AlertIndex index;
  private final WebServer web;
  private final AtomicBoolean closed = new AtomicBoolean();
  private int port;

  private Service(
      Settings settings,
      Fetcher fetcher,
      Store store,
      Platforms platforms,
      Jobs jobs,
      Schedules schedules,
      Watching watching,
      FeedWatcher feedWatcher,
      AlertIndex index,
      WebServer web) {
    this.settings = settings;
    this.fetcher = fetcher;
    this.store = store;
    this.platforms = platforms;
    this.jobs = jobs;
    this.schedules = schedules;
    this.watching = watching;
    this.feedWatcher = feedWatcher;
    this.index = index;
    this.web = web;
  }

  /**
   * Starts everything; when this returns, links are answered.
   *
   * @throws WebServer.CannotListen when another program has the port, or the address is not ours
   * @throws Setup.Unusable when the data folder cannot be made
   */
  static Service start(Settings settings, Outlets outlets, Clock clock)
      throws WebServer.CannotListen {
    Setup.dataFolder(settings);
    Store store = Store.openToRun(settings.store().jdbcUrl(), clock);
    Fetcher fetcher = Reading.fetcher(settings, clock);
    LocalPlatform local = new LocalPlatform(store.transcript(), clock);
    Investigator investigator =
        Reading.investigator(
            Samples.before(Reading.network(fetcher)),
            outlets,
            clock,
            settings.fetch().analysisTimeout());
    AlertIndex index = new AlertIndex(outlets);
    FeedReader feedReader = new FeedReader(fetcher, settings.fetch().callTimeout());
    FeedFinder feeds = new FeedFinder(feedReader, FEED_SEARCH);
    HomeTab home = new HomeTab(store, settings.alerts().zone(), clock);
    Optional<SlackPlatform> slack =
        Connections.slack(
            settings,
            store.installations(),
            workspace -> home.of(SlackPlatform.NAME, workspace),
            clock);
    List<ChatPlatform> all = new ArrayList<>();
    all.add(local);
    slack.ifPresent(all::add);
    Connections.discord(settings, store, clock).ifPresent(all::add);
    Platforms platforms = new Platforms(all);
    AlertDesk alerts = alerts(settings, store, platforms, investigator, index, feeds, clock);
    ReportPages pages = new ReportPages(settings.web().publicUrl(), URI.create("/"));
    Watching watching =
        new Watching(settings, store, fetcher, investigator, index, pages, feedReader, clock);
    Desk desk =
        desk(settings, store, platforms, investigator, pages, alerts, watching.watch(), clock);
    Jobs jobs = new Jobs(store, desk::handle, platforms.all(), options(settings));
    WebServer web =
        new WebServer(
            content(settings, store, local, jobs),
            bind(settings),
            config -> {
              StoreAway.explain(config);
              slack.ifPresent(each -> SlackRoutes.add(each.http(), config));
            });
    Schedules schedules = new Schedules(store, clock, instance(settings));
    schedules.daily(
        "retention",
        NIGHT,
        ZoneOffset.UTC,
        () -> store.retention().sweep(settings.store().retention()));
    watching.schedule(schedules);
    FeedWatcher feedWatcher = watching.feeds(jobs, FeedOptions.USUAL);
    Service service =
        new Service(
            settings,
            fetcher,
            store,
            platforms,
            jobs,
            schedules,
            watching,
            feedWatcher,
            index,
            web);
    try {
      service.port = web.start(settings.web().port());
      watching.start();
      jobs.start();
      schedules.start();
      feedWatcher.start();
      platforms.all().forEach(platform -> platform.start(jobs.inbox()));
      warmUp(investigator);
      return service;
    } catch (WebServer.CannotListen | RuntimeException e) {
      service.close();
      throw e;
    }
  }

  /** Where the local chat is. */
  URI localChat() {
    String host = bind(settings).equals("0.0.0.0") ? "127.0.0.1" : bind(settings);
    return URI.create("http://" + host + ":" + port + "/");
  }

  /** Stops taking links, finishes or hands back what runs, and closes everything, within 15 s. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    platforms.all().forEach(ChatPlatform::stopIntake);
    feedWatcher.stop(FEED_PATIENCE);
    // Side by side: both may take their time.
    CompletableFuture<Void> scheduled = CompletableFuture.runAsync(schedules::stop);
    jobs.stop(PATIENCE);
    scheduled.join();
    watching.stop();
    index.close();
    web.close();
    platforms.all().forEach(ChatPlatform::close);
    fetcher.close();
    store.close();
  }

  private static AlertDesk alerts(
      Settings settings,
      Store store,
      Platforms platforms,
      Investigator investigator,
      AlertIndex index,
      FeedFinder feeds,
      Clock clock) {
    return new AlertDesk(
        store,
        store.outbox(),
        platforms,
        new AlertTrial(index, store.reports(), investigator),
        feeds::find,
        new AlertLimits(settings.alerts().mostInChannel(), settings.alerts().mostInWorkspace()),
        settings.alerts().zone(),
        clock);
  }

  /** The first article takes seconds that later ones do not: let it be one nobody waits for. */
  private static void warmUp(Investigator investigator) {
    Thread first = new Thread(() -> investigator.read(Samples.page()), "warm-up");
    first.setDaemon(true);
    first.start();
  }

  private static Desk desk(
      Settings settings,
      Store store,
      Platforms platforms,
      Investigator investigator,
      ReportPages pages,
      AlertDesk alerts,
      AlertWatch watch,
      Clock clock) {
    return new Desk(
        new LinkDesk(investigator, store, store.outbox(), platforms, pages, watch, clock),
        new CommandDesk(
            investigator,
            store,
            store.outbox(),
            platforms,
            pages,
            new StoreKeeper(store),
            alerts,
            settings.store().retention(),
            settings.alerts().zone()),
        new ButtonDesk(store, store.outbox(), platforms, pages, alerts, settings.fetch().contact()),
        watch);
  }

  private static WebServer.Content content(
      Settings settings, Store store, LocalPlatform local, Jobs jobs) {
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(metrics);
    new JvmThreadMetrics().bindTo(metrics);
    Gauge.builder("hearsay.inbox.waiting", () -> jobs.health().inbox().waiting()).register(metrics);
    Gauge.builder("hearsay.inbox.dead", () -> jobs.health().inbox().dead()).register(metrics);
    Gauge.builder("hearsay.outbox.waiting", () -> jobs.health().outbox().waiting())
        .register(metrics);
    Gauge.builder("hearsay.outbox.dead", () -> jobs.health().outbox().dead()).register(metrics);
    return new WebServer.Content(
        local,
        store.reports()::find,
        Samples.all(),
        Samples::html,
        () -> HealthPage.json(settings, jobs),
        () -> HealthPage.isReady(jobs),
        metrics);
  }

  private static JobOptions options(Settings settings) {
    JobOptions usual = JobOptions.of(instance(settings));
    return new JobOptions(
        usual.instance(),
        settings.work().queue(),
        settings.work().reading(),
        usual.readersOfOneChannel(),
        usual.quick(),
        usual.senders(),
        usual.pacing(),
        usual.poll(),
        usual.beat());
  }

  /**
   * The same after a restart and nobody else's: two programs cannot have one port of one machine.
   * Where the port may be any, the process tells them apart.
   */
  private static String instance(Settings settings) {
    String[] process = ManagementFactory.getRuntimeMXBean().getName().split("@", 2);
    int port = settings.web().port();
    String place = port == 0 ? "process " + process[0] : bind(settings) + ":" + port;
    return process[process.length - 1] + ":" + place;
  }

  private static String bind(Settings settings) {
    return settings.web().bind();
  }
}
