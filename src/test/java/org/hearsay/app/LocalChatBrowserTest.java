package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hearsay.config.OutletsFile;
import org.hearsay.config.Settings;
import org.hearsay.config.SettingsReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The local chat as a newcomer meets it: the running bot, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalChatBrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path folder;
  private Service service;
  private ChromeDriver browser;
  private WebDriverWait wait;
  private int channels;

  @BeforeAll
  void start() throws Exception {
    if (!Files.exists(CHROMIUM) || !Files.exists(DRIVER)) {
      if (System.getenv("CI") != null) {
        fail("Chromium and its driver are missing; .ci/run installs them");
      }
      System.out.println("Skipped: no Chromium with driver at " + CHROMIUM + " and " + DRIVER);
      Assumptions.abort("no Chromium");
    }
    service = Service.start(settings(), OutletsFile.load(), Clock.systemUTC());
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1200,1000",
            "--user-data-dir=" + folder.resolve("browser")));
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
            options);
    wait = new WebDriverWait(browser, PATIENCE);
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.quit();
    }
    if (service != null) {
      service.close();
    }
  }

  /** Each test has a channel to itself. */
  @BeforeEach
  void openAnEmptyChannel() {
    browser.get(service.localChat() + "c/general");
    String name = "test-" + channels++;
    browser.findElement(By.name("name")).sendKeys(name + Keys.ENTER);
    wait.until(ExpectedConditions.urlContains("/c/" + name));
    wait.until(ExpectedConditions.attributeToBe(By.tagName("body"), "data-live", "true"));
  }

  @Test
  void anEmptyChannelOffersAnArticleAndAnswersItUnderTheLink() throws IOException {
    browser.findElement(By.cssSelector("#welcome button[data-post]")).click();

    String reply = reply().getText();

    assertThat(reply)
        .contains("Leaked papers say Port Ellery knew of fuel leak for months")
        .contains("14 May 2026")
        .contains("Key claims")
        .contains("Unverified secondhand sources:")
        .contains("Independent ¶1")
        .contains("Says who said it, not whether it is true.");
    assertThat(browser.findElement(By.id("welcome")).isDisplayed()).isFalse();
    assertThat(browser.findElements(By.cssSelector("#messages > li"))).hasSize(1);
    keepPicture("reply");
  }

  @Test
  void aButtonOpensEveryAttributionForOneself() {
    type("https://dispatch.northwater.example/politics/ferry-contract-dinner");
    reply().findElement(By.cssSelector("button[data-press^=ATTRIBUTIONS]")).click();

    wait.until(ExpectedConditions.visibilityOfElementLocated(By.className("private")));
    assertThat(browser.findElements(By.cssSelector(".thread .message")).get(1).getText())
        .contains("only you see this")
        .contains("attributions · page 1 of");
  }

  @Test
  void aCommandIsAnsweredAndAMistypedOneKeepsWhatWasTyped() {
    type("/hearsay help");
    assertThat(reply().getText()).contains("/hearsay summary <url>");

    type("/hearsay sumary https://gazette.example/a");
    wait.until(ExpectedConditions.numberOfElementsToBe(By.cssSelector("#messages > li"), 2));
    wait.until(
        ExpectedConditions.textToBePresentInElementLocated(
            By.cssSelector("#messages > li:last-child .ours"),
            "/hearsay summary https://gazette.example/a"));
  }

  @Test
  void aLinkThatMayNotBeReadGetsOneLineWithItsClass() {
    type("look at http://127.0.0.1/admin");

    assertThat(reply().getText()).contains("BLOCKED_ADDRESS").contains("only you see this");
  }

  @Test
  void theSameArticleIsNotAnsweredTwiceAndADeletedLinkTakesItsReplyAlong() {
    type("https://observer.ellery.example/2026/05/harbour-fuel-leak");
    reply();
    type("https://observer.ellery.example/2026/05/harbour-fuel-leak");
    wait.until(ExpectedConditions.numberOfElementsToBe(By.cssSelector("#messages > li"), 2));
    type("/hearsay status");
    wait.until(
        ExpectedConditions.presenceOfElementLocated(
            By.cssSelector("#messages > li:last-child .ours")));
    assertThat(browser.findElements(By.cssSelector("#messages > li:nth-child(2) .ours"))).isEmpty();

    browser.executeScript("document.querySelector('[data-delete]').click()");
    wait.until(
        ExpectedConditions.textToBe(
            By.cssSelector("#messages > li:first-child .thread .gone"), "removed"));
  }

  @Test
  void anEditedLinkIsAnsweredAnewAndAPrivateAnswerCanBeDismissed() {
    type("/hearsay status");
    reply().findElement(By.cssSelector("[data-delete]")).click();
    wait.until(ExpectedConditions.invisibilityOfElementLocated(By.className("ours")));

    browser.findElement(By.cssSelector("[data-edit]")).click();
    WebElement field = browser.findElement(By.cssSelector(".editor textarea"));
    field.clear();
    field.sendKeys("https://observer.ellery.example/2026/05/harbour-fuel-leak" + Keys.ENTER);

    wait.until(
        ExpectedConditions.textToBePresentInElementLocated(
            By.cssSelector(".ours:not([hidden])"), "Leaked papers say"));
  }

  @Test
  void whoIsForgottenIsToldSo() {
    type("https://observer.ellery.example/2026/05/harbour-fuel-leak");
    reply();
    type("/hearsay forget channel");

    wait.until(ExpectedConditions.urlContains("/c/general"));
    wait.until(
        ExpectedConditions.textToBePresentInElementLocated(By.id("messages"), "Deleted, from the"));
  }

  @Test
  void theMenuClosesOnEscapeAndNothingIsWiderThanAPhone() {
    type("https://observer.ellery.example/2026/05/harbour-fuel-leak");
    WebElement menu = reply().findElement(By.cssSelector("details.menu summary"));
    menu.sendKeys(Keys.ENTER);
    wait.until(ExpectedConditions.visibilityOfElementLocated(By.className("choices")));
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    wait.until(ExpectedConditions.invisibilityOfElementLocated(By.className("choices")));

    String report = reply().findElement(By.linkText("Full report")).getAttribute("href");
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
    try {
      assertThat(widthOf(browser.getCurrentUrl())).isEqualTo(390L);
      assertThat(widthOf(report)).isEqualTo(390L);
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  private Object widthOf(String page) {
    browser.get(page);
    return browser.executeScript("return document.documentElement.scrollWidth");
  }

  @Test
  void theReportPageShowsWhoSaidWhatWithoutAnyScript() {
    type("https://observer.ellery.example/2026/05/harbour-fuel-leak");
    String page = reply().findElement(By.linkText("Full report")).getAttribute("href");
    browser.get(page);

    assertThat(browser.findElements(By.tagName("script"))).isEmpty();
    assertThat(browser.findElement(By.tagName("main")).getText())
        .contains("All attributions")
        .contains("Unnamed sources")
        .contains("Independent");
    browser.get(page + ".json");
    assertThat(browser.getPageSource()).contains("\"outlets\"");
  }

  private WebElement reply() {
    return wait.until(
        ExpectedConditions.visibilityOfElementLocated(
            By.cssSelector("#messages > li:last-child .ours")));
  }

  private void type(String words) {
    browser.findElement(By.id("text")).sendKeys(words + Keys.ENTER);
  }

  /** For people who want to look: target/pictures. */
  private void keepPicture(String name) throws IOException {
    Path pictures = Files.createDirectories(Path.of("target", "pictures"));
    Files.write(pictures.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }

  private static Settings settings() {
    Map<String, String> environment =
        Map.of("HEARSAY_WEB_PORT", "0", "HEARSAY_DATA_DIR", folder.resolve("data").toString());
    return ((SettingsReader.Outcome.Ready)
            SettingsReader.read(Path.of("no-such-file"), environment))
        .settings();
  }
}
