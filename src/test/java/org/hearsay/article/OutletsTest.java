package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutletsTest {
  private final Outlets outlets =
      new Outlets(
          List.of(
              new Outlet(
                  "Daily Mail",
                  List.of("Mail Online"),
                  List.of("dailymail.co.uk"),
                  Outlet.Kind.NEWSPAPER,
                  "GB"),
              new Outlet(
                  "Norland Mail",
                  List.of("Mail Online"),
                  List.of("mail.example"),
                  Outlet.Kind.SITE,
                  "NO")));

  @Test
  void caseTheArticleAndPossessivesDoNotMatter() {
    assertThat(outlets.named("the daily mail’s")).map(Outlet::name).contains("Daily Mail");
  }

  @Test
  void anAliasOfTwoBelongsToTheFirst() {
    assertThat(outlets.named("Mail Online")).map(Outlet::name).contains("Daily Mail");
  }

  @Test
  void aSubdomainBelongsToItsOutlet() {
    assertThat(outlets.at("www.dailymail.co.uk")).map(Outlet::name).contains("Daily Mail");
  }

  @Test
  void aHostThatOnlyEndsAlikeDoesNot() {
    assertThat(outlets.at("notdailymail.co.uk")).isEmpty();
    assertThat(outlets.at("co.uk")).isEmpty();
  }
}
