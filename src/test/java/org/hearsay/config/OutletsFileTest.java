package org.hearsay.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.hearsay.article.Outlet;
import org.hearsay.article.Outlets;
import org.junit.jupiter.api.Test;

class OutletsFileTest {
  @Test
  void theShippedListNamesOutletsByAliasAndAddress() {
    Outlets outlets = OutletsFile.load();
    assertThat(outlets.named("the AP").map(Outlet::name)).contains("Associated Press");
    assertThat(outlets.at("www.theguardian.com").map(Outlet::name)).contains("Guardian");
    assertThat(outlets.all()).hasSizeGreaterThan(300);
  }

  @Test
  void theListComesWithTheProgram() {
    assertThat(OutletsFileTest.class.getResource("outlets.yaml")).isNotNull();
  }

  @Test
  void allProblemsAreReportedAtOnceWithKeyValueAndWhatWouldWork() {
    String yaml =
        """
        outlets:
          - {name: Pell Messenger, domains: [https://pell.example], kind: newspaper, country: GB}
          - {domains: [marle.example], kind: gazette, country: england}
          - {name: Marle FM, url: marle.example, kind: broadcaster, country: GB}
          - {name: Valley Ledger, kind: newspaper, country: GB}
          - {name: valley ledger, kind: site, country: GB}
        """;
    ConfigProblems problems =
        catchThrowableOfType(ConfigProblems.class, () -> OutletsFile.parse(yaml, "outlets.yaml"));
    assertThat(problems.problems()).hasSize(6);
    assertThat(problems)
        .hasMessageContaining("outlets[0].domains: \"https://pell.example\"; expected a host")
        .hasMessageContaining("outlets[1].name: missing")
        .hasMessageContaining("outlets[1].kind: \"gazette\"; expected agency")
        .hasMessageContaining("outlets[1].country: \"england\"")
        .hasMessageContaining("outlets[2].url: unknown")
        .hasMessageContaining("\"valley ledger\" is listed twice");
  }

  @Test
  void whatIsNotYamlIsSaidToBeNone() {
    assertThat(
            catchThrowableOfType(
                    ConfigProblems.class, () -> OutletsFile.parse("outlets: [", "outlets.yaml"))
                .problems())
        .anyMatch(problem -> problem.contains("not YAML"));
  }

  @Test
  void aMissingFileIsNamed() {
    assertThat(
            catchThrowableOfType(
                ConfigProblems.class, () -> OutletsFile.read(Path.of("nowhere", "outlets.yaml"))))
        .hasMessageContaining("outlets.yaml: cannot be read");
  }
}
