package org.hearsay;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the code to the table in docs/ARCHITECTURE.md. */
class ArchitectureTest {
  private static final String ROOT = "org.hearsay.";
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("org.hearsay");

  record Row(String name, Set<String> uses, Set<String> libraries) {}

  @TestFactory
  Stream<DynamicTest> eachPackageUsesOnlyWhatItsRowAllows() throws IOException {
    return rows().stream()
        .filter(row -> !row.uses().contains("everything"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.name() + " uses " + row.uses(),
                    () ->
                        classes()
                            .that(resideInAPackage(ROOT + row.name()))
                            .should()
                            .onlyDependOnClassesThat(notOurs().or(resideInAnyPackage(allowed(row))))
                            .allowEmptyShould(true)
                            .check(CODE)));
  }

  @TestFactory
  Stream<DynamicTest> eachLibraryStaysInThePackagesThatNameIt() throws IOException {
    TreeMap<String, Set<String>> homes = new TreeMap<>();
    for (Row row : rows()) {
      row.libraries()
          .forEach(each -> homes.computeIfAbsent(each, l -> new TreeSet<>()).add(row.name()));
    }
    return homes.entrySet().stream()
        .map(
            home ->
                DynamicTest.dynamicTest(
                    home.getKey() + " only in " + home.getValue(),
                    () ->
                        noClasses()
                            .that()
                            .resideOutsideOfPackages(packages(home.getValue()))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(home.getKey() + "..")
                            .check(CODE)));
  }

  @Test
  void everyPackageHasARow() throws IOException {
    Set<String> inCode =
        CODE.stream()
            .map(JavaClass::getPackageName)
            .filter(p -> p.startsWith(ROOT))
            .map(p -> p.substring(ROOT.length()))
            .collect(toSet());
    assertThat(rows()).extracting(Row::name).containsAll(inCode);
  }

  @Test
  void noPackageCycles() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void timeComesFromAnInjectedClock() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "app..", ROOT + "config")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .check(CODE);
  }

  @Test
  void environmentIsReadOnlyAtTheEdge() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "app..", ROOT + "config")
        .should()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .check(CODE);
  }

  /**
   * Most fetchers that were turned against their owners had a second way out. The platforms dial
   * their own servers, whose addresses the operator sets.
   */
  @Test
  void nobodyButFetchDials() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "fetch", ROOT + "chat.slack", ROOT + "chat.discord")
        .should()
        .dependOnClassesThat(
            belongToAnyOf(
                    Socket.class,
                    DatagramSocket.class,
                    URLConnection.class,
                    InetAddress.class,
                    SocketChannel.class,
                    AsynchronousSocketChannel.class,
                    SocketFactory.class,
                    SSLContext.class)
                .or(resideInAnyPackage("java.net.http..")))
        .check(CODE);
  }

  @Test
  void nobodyButFetchHasALibraryDial() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "fetch", ROOT + "chat.slack", ROOT + "chat.discord")
        .should()
        .callMethod(URL.class, "openStream")
        .orShould()
        .callMethod(URL.class, "openConnection")
        .orShould()
        .callMethod(URL.class, "getContent")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.jsoup.Connection")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("com.rometools.rome.io.XmlReader")
        .check(CODE);
  }

  private static DescribedPredicate<JavaClass> notOurs() {
    return DescribedPredicate.not(resideInAPackage("org.hearsay.."));
  }

  private static String[] allowed(Row row) {
    return Stream.concat(Stream.of(row.name()), row.uses().stream())
        .map(name -> ROOT + name)
        .toArray(String[]::new);
  }

  /** These packages and the ones where everything is put together. */
  private static String[] packages(Set<String> names) {
    return Stream.concat(Stream.of("app.."), names.stream())
        .map(name -> ROOT + name)
        .toArray(String[]::new);
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("docs/ARCHITECTURE.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 6 && cells[1].contains("`")) {
        rows.add(new Row(names(cells[1]).iterator().next(), uses(cells[3]), names(cells[4])));
      }
    }
    return rows;
  }

  private static Set<String> uses(String cell) {
    return cell.contains("*everything*") ? Set.of("everything") : names(cell);
  }

  private static Set<String> names(String cell) {
    return Pattern.compile("`([^`]+)`")
        .matcher(cell)
        .results()
        .map(ArchitectureTest::name)
        .collect(toSet());
  }

  private static String name(MatchResult m) {
    return m.group(1);
  }
}
