package org.hearsay.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearsay.alert.Filter;
import org.hearsay.alert.Term;
import org.hearsay.alert.Timing;
import org.hearsay.alert.When;
import org.hearsay.chat.AlertCommand.Which;
import org.hearsay.chat.Command.Audience;
import org.hearsay.chat.Parsed.NotUnderstood;
import org.hearsay.chat.Parsed.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CommandParserTest {
  private static final String LINK = "https://example.org/ferry";
  private static final String REPORT = "Zm9vYmFyYmF6cXV4MTIzNA";

  private final CommandParser parser = new CommandParser();

  @Test
  void aLinkAloneAsksForItsSummaryPrivately() {
    understood(LINK, new Command.Summary(List.of(LINK), Audience.PRIVATE));
    understood(LINK + " here", new Command.Summary(List.of(LINK), Audience.HERE));
    understood("<" + LINK + ">", new Command.Summary(List.of(LINK), Audience.PRIVATE));
    understood("<" + LINK + "|the ferry>", new Command.Summary(List.of(LINK), Audience.PRIVATE));
  }

  @Test
  void aSummaryMayBeOfSeveralLinks() {
    understood(
        "Summary " + LINK + " http://example.net private",
        new Command.Summary(List.of(LINK, "http://example.net"), Audience.PRIVATE));
  }

  @Test
  void sourcesAreOfALinkOrOfAReport() {
    understood("sources " + LINK, new Command.Sources(List.of(new Command.Subject.Page(LINK))));
    understood("sources " + REPORT, new Command.Sources(List.of(new Command.Subject.Kept(REPORT))));
  }

  @Test
  void settingsComeInAnyOrder() {
    understood("settings", new Command.Settings(false, null, null, null, null, null, null));
    understood(
        "settings quiet 2h auto Flagged",
        new Command.Settings(
            false, ChannelSettings.Auto.FLAGGED, Duration.ofHours(2), null, null, null, null));
    understood(
        "settings quiet off",
        new Command.Settings(false, null, Duration.ZERO, null, null, null, null));
    understood(
        "settings sites mute www.Example.org, https://tabloid.example/a quiet 30m",
        new Command.Settings(
            false,
            null,
            Duration.ofMinutes(30),
            new Command.Sites.Mute(Set.of("example.org", "tabloid.example")),
            null,
            null,
            null));
    understood(
        "settings sites only zürich.example",
        new Command.Settings(
            false,
            null,
            null,
            new Command.Sites.Only(Set.of("xn--zrich-kva.example")),
            null,
            null,
            null));
    understood(
        "settings sites all",
        new Command.Settings(false, null, null, new Command.Sites.All(), null, null, null));
    understood(
        "settings zone europe/berlin quiethours 22:00-7:00",
        new Command.Settings(
            false,
            null,
            null,
            null,
            ZoneId.of("Europe/Berlin"),
            new Command.Quiet(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0))),
            null));
    understood(
        "settings quiethours off",
        new Command.Settings(false, null, null, null, null, new Command.Quiet(null), null));
  }

  @Test
  void settingsOfAllChannelsSayWorkspaceFirst() {
    understood(
        "settings workspace", new Command.Settings(true, null, null, null, null, null, null));
    understood(
        "settings Workspace auto off lock ON",
        new Command.Settings(true, ChannelSettings.Auto.OFF, null, null, null, null, true));
    understood(
        "settings lock off", new Command.Settings(false, null, null, null, null, null, false));
    understood("settings reset", new Command.ResetSettings(false));
    understood("settings workspace reset", new Command.ResetSettings(true));
  }

  @Test
  void theSmallVerbs() {
    understood("status", new Command.Status());
    understood("privacy", new Command.Privacy());
    understood("  ", new Command.Help(null));
    understood("help", new Command.Help(null));
    understood("help forget", new Command.Help(Verb.FORGET));
    understood("forget me", new Command.Forget(new Command.Memory.OfMe()));
    understood("forget report " + REPORT, new Command.Forget(new Command.Memory.OfReport(REPORT)));
    understood("forget channel", new Command.Forget(new Command.Memory.OfChannel()));
    understood("forget workspace", new Command.Forget(new Command.Memory.OfWorkspace()));
    understood("export report " + REPORT, new Command.Export(REPORT));
  }

  @Test
  void alertsAreAddedInTheirOwnLanguage() {
    understood(
        "alerts add outlet:\"daily mail\" -Lotto when:unlinked to:digest@08:00",
        new Command.Alerts(
            new AlertCommand.Add(
                new Filter(
                    List.of(
                        new Term(Term.Sign.PLAIN, Term.Kind.OUTLET, "daily mail"),
                        new Term(Term.Sign.EXCLUDED, Term.Kind.TOPIC, "Lotto")),
                    Set.of(When.UNLINKED)),
                new Timing.Digest(LocalTime.of(8, 0)))));
  }

  @Test
  void whatElseCanBeAskedOfAlerts() {
    alerts("alerts list", new AlertCommand.Show(false));
    alerts("alerts list ALL", new AlertCommand.Show(true));
    alerts("alerts test K7M2P", new AlertCommand.Try("k7m2p", null));
    alerts("alerts test k7m2p <" + LINK + ">", new AlertCommand.Try("k7m2p", LINK));
    alerts(
        "alerts mute k7m2p, m3x4q 1w",
        new AlertCommand.Mute(new Which.Ids(List.of("k7m2p", "m3x4q")), Duration.ofDays(7)));
    alerts("alerts mute all off", new AlertCommand.Mute(new Which.All(), Duration.ZERO));
    alerts("alerts remove k7m2p", new AlertCommand.Remove(new Which.Ids(List.of("k7m2p"))));
    alerts("alerts remove all", new AlertCommand.Remove(new Which.All()));
    alerts("export alerts", new AlertCommand.Export());
    alerts("alerts import ```yaml\nalerts: []\n```", new AlertCommand.Import("alerts: []"));
  }

  @Test
  void aMistakeAboutAlertsShowsTheFormOfThatVerb() {
    assertThat(((NotUnderstood) parser.parse("alerts mute k7m2p")).usage())
        .isEqualTo(AlertVerb.MUTE.usage());
    assertThat(((NotUnderstood) parser.parse("alerts frobnicate")).usage())
        .isEqualTo(Verb.ALERTS.usage());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sumary https://a.example    | unknown word ‘sumary’ at 1; did you mean summary https://a.example?
          stat                        | unknown word ‘stat’ at 1; did you mean status?
          xyzzy                       | unknown word ‘xyzzy’ at 1
          example.org/ferry here      | ‘example.org/ferry’ is no link at 1; did you mean https://example.org/ferry here?
          summary                     | a link is missing at 8
          summary example.org         | ‘example.org’ is no link at 9; did you mean summary https://example.org?
          https://a.example her       | unknown word ‘her’ at 19; did you mean https://a.example here?
          https://a.example here now  | one word too many, ‘now’, at 24
          sources                     | a link or a report is missing at 8
          sources ferry               | ‘ferry’ is neither a link nor a report at 9
          settings auto flaged        | unknown word ‘flaged’ at 15; did you mean settings auto flagged?
          settings auto               | expected all or flagged or mention or off at 14
          settings quiet soon         | ‘soon’ is no time such as 30m, 2h or 1d at 16
          settings quiet 8d           | ‘8d’ is longer than 7 days, the most at 16; did you mean settings quiet 7d?
          settings lock               | expected on or off at 14
          settings reset auto off     | one word too many, ‘auto’, at 16
          settings auto off workspace | unknown word ‘workspace’ at 19
          settings auto off auto all  | ‘auto’ for the second time at 19
          settings sites mute         | a site such as example.org is missing at 20
          settings sites only a/b     | ‘a/b’ is no site such as example.org at 21
          forget everything           | unknown word ‘everything’ at 8
          forget report               | the report's id is missing at 14
          settings zone berlin        | ‘berlin’ is no time zone such as Europe/Berlin at 15; did you mean settings zone Europe/Berlin?
          settings zone Europe/Berlen | ‘Europe/Berlen’ is no time zone such as Europe/Berlin at 15; did you mean settings zone Europe/Berlin?
          settings quiethours 22      | ‘22’ are no hours such as 22:00-07:00 at 21
          settings quiethours 9:00-9:00 | ‘9:00-9:00’ are no hours such as 22:00-07:00 at 21
          alerts                      | expected add or list or test or mute or remove or import at 7
          alerts ad topic:ferry       | unknown word ‘ad’ at 8; did you mean alerts add topic:ferry?
          alerts add                  | a term such as outlet:"daily mail" is missing at 11
          alerts add topic:ferry whenn:unlinked | unknown word ‘whenn’ at 24; did you mean alerts add topic:ferry when:unlinked?
          alerts list mine            | unknown word ‘mine’ at 13
          alerts test                 | an alert's id is missing at 12
          alerts test ferry1          | ‘ferry1’ is no alert's id such as k7m2p at 13
          alerts test k7m2p gazette.example | ‘gazette.example’ is no link at 19; did you mean alerts test k7m2p https://gazette.example?
          alerts mute k7m2p           | a time such as 2h, 1d or 1w, or off, is missing at 18
          alerts mute k7m2p soonish   | ‘soonish’ is no alert's id such as k7m2p at 19
          alerts mute all 90w         | ‘90w’ is longer than 52 weeks, the most at 17; did you mean alerts mute all 52w?
          alerts remove               | an alert's id, or all, is missing at 14
          alerts import               | what export alerts has given is missing at 14
          export report 12            | ‘12’ is no report's id (22 letters and digits) at 15
          """)
  void aMistakeIsShownWithItsPlaceAndARemedy(String typed, String sentence) {
    assertThat(parser.parse(typed))
        .isInstanceOfSatisfying(
            NotUnderstood.class,
            wrong -> {
              assertThat(wrong.sentence()).isEqualTo(sentence);
              assertThat(wrong.typed()).isEqualTo(typed);
            });
  }

  @ParameterizedTest
  @EnumSource
  void everyVerbSaysHowItIsUsed(Verb verb) {
    assertThat(verb.usage()).startsWith(verb.word());
    assertThat(verb.purpose()).hasSizeBetween(1, 100);
    understood("help " + verb.word(), new Command.Help(verb));
  }

  @Property
  void anyWordsAreEitherACommandOrAMistakeInsideThem(@ForAll("typed") String typed) {
    if (parser.parse(typed) instanceof NotUnderstood wrong) {
      assertThat(wrong.typed()).isEqualTo(typed);
      assertThat(wrong.position()).isBetween(1, typed.length() + 1);
    }
  }

  @Property
  void aSuggestionIsOneStepNearerToACommand(@ForAll("typed") String typed) {
    if (parser.parse(typed) instanceof NotUnderstood wrong
        && wrong.suggestion() != null
        && parser.parse(wrong.suggestion()) instanceof NotUnderstood still) {
      assertThat(still.position()).isGreaterThanOrEqualTo(wrong.position());
      assertThat(still.sentence()).isNotEqualTo(wrong.sentence());
    }
  }

  @Provide
  Arbitrary<String> typed() {
    Arbitrary<String> word =
        Arbitraries.oneOf(
            Arbitraries.of("summary", "sources", "settings", "auto", "quiet", "sites", "mute"),
            Arbitraries.of("alerts", "add", "test", "remove", "zone", "quiethours", "topic:a"),
            Arbitraries.of("only", "all", "forget", "report", "export", "help", "here", "30m"),
            Arbitraries.of(LINK, REPORT, "example.org", "sumary", "\"two words", "<" + LINK + ">"),
            Arbitraries.strings().ofMaxLength(8));
    return word.list().ofMaxSize(6).map(words -> String.join(" ", words));
  }

  private void alerts(String typed, AlertCommand command) {
    understood(typed, new Command.Alerts(command));
  }

  private void understood(String typed, Command command) {
    assertThat(parser.parse(typed)).isEqualTo(new Understood(command));
  }
}
