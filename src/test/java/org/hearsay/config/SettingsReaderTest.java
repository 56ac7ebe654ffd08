package org.hearsay.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  @TempDir private Path folder;

  @Test
  void withNothingSetEverythingHasADefault() {
    Settings settings = ready(Path.of("no-such-file"), Map.of());

    assertThat(settings.web()).isEqualTo(new Settings.Web(8080, "127.0.0.1", null));
    assertThat(settings.store().jdbcUrl()).isEqualTo("jdbc:sqlite:data/hearsay.db");
    assertThat(settings.slack().isOn()).isFalse();
    assertThat(settings.discord().isOn()).isFalse();
  }

  @Test
  void theFileThatComesWithTheProgramSetsNothing() {
    assertThat(ready(Path.of("config/hearsay.yaml"), Map.of()))
        .isEqualTo(ready(Path.of("no-such-file"), Map.of()));
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws IOException {
    Path file = file("web:\n  port: 9000\nstore:\n  retention: 7d\n");

    Settings settings = ready(file, Map.of("HEARSAY_WEB_PORT", "9001"));

    assertThat(settings.web().port()).isEqualTo(9001);
    assertThat(settings.store().retention()).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void allProblemsAreToldAtOnceWithWhatWouldWork() throws IOException {
    Path file = file("web:\n  port: many\n  prot: 1\nproduction: perhaps\n");

    assertThat(problems(file, Map.of("HEARSAY_FETCH_CALL_TIMEOUT", "soon")))
        .containsExactlyInAnyOrder(
            "web.port (HEARSAY_WEB_PORT): found 'many', expected a number from 0 to 65535, such as"
                + " 8080",
            "web.prot: no such setting; config/hearsay.yaml in the repository lists them all",
            "production (HEARSAY_PRODUCTION): found 'perhaps', expected true or false",
            "fetch.callTimeout (HEARSAY_FETCH_CALL_TIMEOUT): found 'soon', expected a duration such"
                + " as 500ms, 10s, 5m, 12h or 90d");
  }

  @Test
  void aDatabaseAndOpenAddressesOfNoUseAreToldWithoutAPassword() {
    assertThat(
            problems(
                Path.of("none"),
                Map.of(
                    "HEARSAY_STORE_URL", "jdbc:mysql://me:secret@db/x",
                    "HEARSAY_FETCH_ALLOW_ADDRESSES", "localhost:80")))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("jdbc:mysql:…").doesNotContain("secret"))
        .anySatisfy(line -> assertThat(line).contains("localhost:80").contains("127.0.0.1:8081"));
    assertThat(
            ready(
                    Path.of("none"),
                    Map.of("HEARSAY_FETCH_ALLOW_ADDRESSES", "127.0.0.1:8081, [::1]:8082"))
                .fetch()
                .allowAddresses())
        .contains("8082");
  }

  @Test
  void brokenYamlIsToldWithItsLine() throws IOException {
    assertThat(problems(file("web: [1\n"), Map.of())).singleElement().asString().contains("line");
  }

  @Test
  void productionRefusesAddressesOpenedForTests() {
    Map<String, String> environment =
        Map.of("HEARSAY_PRODUCTION", "true", "HEARSAY_FETCH_ALLOW_ADDRESSES", "127.0.0.1:8081");

    assertThat(problems(Path.of("none"), environment))
        .singleElement()
        .asString()
        .contains("HEARSAY_FETCH_ALLOW_ADDRESSES")
        .contains("production");
  }

  @Test
  void addressesCannotBeOpenedInTheFile() throws IOException {
    assertThat(problems(file("fetch:\n  allowAddresses: 127.0.0.1:80\n"), Map.of()))
        .singleElement()
        .asString()
        .contains("the variable HEARSAY_FETCH_ALLOW_ADDRESSES only");
  }

  @Test
  void aTokenIsTrimmedAndNeverShown() {
    Settings settings =
        ready(
            Path.of("none"),
            Map.of(
                "DISCORD_TOKEN",
                " abc.def \n",
                "SLACK_BOT_TOKEN",
                "xoxb-1",
                "SLACK_APP_TOKEN",
                "xapp-1"));

    assertThat(settings.discord().token()).isEqualTo(new Secret("abc.def"));
    assertThat(settings.toString()).doesNotContain("abc.def").doesNotContain("xoxb");
  }

  @Test
  void aTokenWithASpaceInsideIsRefusedWithoutShowingIt() {
    assertThat(problems(Path.of("none"), Map.of("DISCORD_TOKEN", "abc def")))
        .singleElement()
        .asString()
        .startsWith("DISCORD_TOKEN")
        .doesNotContain("abc");
  }

  @Test
  void slackOverHttpNeedsItsSigningSecret() {
    assertThat(problems(Path.of("none"), Map.of("SLACK_BOT_TOKEN", "xoxb-1")))
        .singleElement()
        .asString()
        .startsWith("SLACK_SIGNING_SECRET");
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(folder.resolve("hearsay.yaml"), yaml);
  }

  private static Settings ready(Path file, Map<String, String> environment) {
    return ((SettingsReader.Outcome.Ready) SettingsReader.read(file, environment)).settings();
  }

  private static List<String> problems(Path file, Map<String, String> environment) {
    return ((SettingsReader.Outcome.Unusable) SettingsReader.read(file, environment)).problems();
  }
}
