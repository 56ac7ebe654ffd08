package org.hearsay.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.hearsay.article.Refusal;
import org.hearsay.chat.LedgerReply;
import org.hearsay.chat.Reply;
import org.hearsay.chat.SummaryReply;
import org.hearsay.chat.TextRenderer;
import org.hearsay.chat.discord.DiscordRenderer;
import org.hearsay.chat.slack.SlackRenderer;
import org.hearsay.config.OutletsFile;
import org.hearsay.config.Settings;
import org.hearsay.fetch.Fetcher;
import org.hearsay.investigate.Investigation;
import org.hearsay.investigate.Investigator;
import org.hearsay.report.Report;
import org.hearsay.report.ReportJson;
import org.hearsay.web.Templates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads one article and prints what a chat would see. */
@Command(
    name = "analyze",
    description = "Reads one article and prints its claims, its sources and who relays whom.",
    mixinStandardHelpOptions = true)
final class AnalyzeCommand implements Callable<Integer> {
  /** Exit status when the article could not be read. */
  private static final int REFUSED = 2;

  private static final int COLUMNS = 80;
  private static final Pattern LINK = Pattern.compile("(?is)[a-z][a-z0-9+.-]++:.*");

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "<url|file|->",
      description = "A link, a saved page or text file, or - for standard input.")
  private String target = "";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where a saved page came from; it is then read as if fetched from there.")
  private @Nullable String url;

  @Option(names = "--sources", description = "Every attribution, not only the summary.")
  private boolean sources;

  @Option(
      names = "--json",
      description = "One JSON object as the last line: the report, and the text each chat gets.")
  private boolean json;

  @Option(names = "--html", paramLabel = "FILE", description = "Also write the report's page.")
  private @Nullable Path html;

  @Option(
      names = "--no-trace",
      description = "Do not look at linked originals. (They are not looked at yet.)")
  private boolean noTrace;

  @Override
  public Integer call() throws IOException {
    if (html != null && !isWritable(html)) {
      throw new ParameterException(
          spec.commandLine(),
          "--html " + html + " cannot be written: expected a file in a folder that exists");
    }
    Settings settings = Setup.settings();
    Setup.quiet();
    Clock clock = Clock.systemUTC();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    Investigation outcome;
    if (System.console() != null) {
      System.err.println("reading " + target + " …");
    }
    try (Fetcher fetcher = Reading.fetcher(settings, clock)) {
      Investigator investigator =
          Reading.investigator(
              Reading.network(fetcher),
              OutletsFile.load(),
              clock,
              settings.fetch().analysisTimeout());
      outcome = investigate(investigator);
    }
    int status =
        outcome instanceof Investigation.Found found
            ? print(found.report(), out)
            : print(((Investigation.Refused) outcome).refusal(), out);
    out.flush();
    return status;
  }

  private Investigation investigate(Investigator investigator) throws IOException {
    if (isLink()) {
      return investigator.investigate(target);
    }
    SavedPage.Outcome saved = SavedPage.read(target, url);
    return saved instanceof SavedPage.Outcome.Read page
        ? investigator.read(page.page())
        : new Investigation.Refused(((SavedPage.Outcome.Unusable) saved).refusal());
  }

  /** A file may be called "notes:1.txt". */
  private boolean isLink() {
    if (!LINK.matcher(target).matches()) {
      return false;
    }
    try {
      return !Files.exists(Path.of("./" + target));
    } catch (InvalidPathException e) {
      // No file is called so in the letters of this system.
      return true;
    }
  }

  private int print(Report report, PrintStream out) throws IOException {
    Reply reply = new SummaryReply(report, Optional.empty()).reply();
    if (html != null) {
      writeWhole(html, new Templates().reportFile(report));
    }
    if (json) {
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      answer.put("ok", true).put("title", report.article().title());
      answer.set("report", ReportJson.tree(report));
      answer
          .putObject("reply")
          .put("slack", SlackRenderer.text(reply))
          .put("discord", new DiscordRenderer(DiscordRenderer.Form.COMPONENTS).text(reply));
      out.println(answer);
      return 0;
    }
    boolean colours = System.console() != null && System.getenv("NO_COLOR") == null;
    TextRenderer renderer = new TextRenderer(COLUMNS, colours);
    out.print(renderer.render(reply));
    if (sources) {
      out.println();
      out.print(renderer.render(LedgerReply.whole(report)));
    }
    return 0;
  }

  private int print(Refusal refusal, PrintStream out) {
    if (json) {
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      answer
          .put("ok", false)
          .putObject("error")
          .put("class", refusal.kind().name())
          .put("message", refusal.message());
      out.println(answer);
    } else {
      System.err.println(refusal.kind() + ": " + refusal.message());
    }
    return REFUSED;
  }

  private static boolean isWritable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null && Files.isWritable(folder) && !Files.isDirectory(file);
  }

  /** Whole or not at all. */
  private static void writeWhole(Path file, String content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path draft = Files.createTempFile(folder, ".hearsay", ".html");
    try {
      Files.writeString(draft, content);
      Files.move(draft, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
