package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts out of one database and into another, as an operator does it. */
class AlertFilesTest {
  private static final String FILE =
      """
      alerts:
      - id: k7m2p
        channel: [slack, T-herald, C-desk]
        add: outlet:"daily mail" when:unlinked
        muted: 2126-05-14T08:00:00Z
      - channel: [local, local, general]
        add: "topic:ferry to:digest@08:00"
      """;

  @TempDir private Path folder;

  private record Ran(int status, String out, String err) {}

  @Test
  void whatWasExportedIsImportedWholeOnceAndReadsTheSame() throws Exception {
    Path file = Files.writeString(folder.resolve("alerts.yaml"), FILE);
    assertThat(run("import", "alerts", file.toString(), "--dry-run").out())
        .contains("Would add 2 alerts; 0 were there already.");
    assertThat(run("import", "alerts", file.toString()).out())
        .contains("Added 2 alerts; 0 were there already.");

    Path copy = folder.resolve("copy.yaml");
    assertThat(run("export", "alerts", "--out", copy.toString()).status()).isZero();
    assertThat(Files.readString(copy))
        .contains("- id: 'k7m2p'\n  channel: ['slack', 'T-herald', 'C-desk']")
        .contains("add: 'outlet:\"daily mail\" when:unlinked'")
        .contains("muted: '2126-05-14T08:00:00Z'")
        .contains("add: 'topic:ferry to:digest@08:00'");
    assertThat(run("import", "alerts", copy.toString()).out())
        .contains("Added 0 alerts; 2 were there already.");
    assertThat(run("export", "alerts", "--channel", "local", "local", "general").out())
        .contains("topic:ferry")
        .doesNotContain("k7m2p");
  }

  @Test
  void ofAFileWithAMistakeNothingIsImported() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("alerts.yaml"),
            FILE + "- id: k7m2p\n  add: whenn:unlinked\n  channel: slack\n- topic:ferry\n");

    Ran ran = run("import", "alerts", file.toString());

    assertThat(ran.status()).isEqualTo(65);
    assertThat(ran.err())
        .contains("entry 3, line 8: entry 1 has the id k7m2p already")
        .contains("entry 3, line 8: channel is to be [platform, workspace, channel]")
        .contains("entry 3, line 8: add: unknown word ‘whenn’ at 1")
        .contains("entry 4, line 11: id and add are expected");
    assertThat(run("export", "alerts").out()).contains("alerts: []");
    assertThat(run("import", "alerts", folder.resolve("none").toString()).status()).isEqualTo(66);
    assertThat(run("import", "alerts").status()).isEqualTo(64);
  }

  /** In a process of its own, since the data folder is named by the environment. */
  private Ran run(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(args));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("HEARSAY_DATA_DIR", folder.resolve("data").toString());
    int status = builder.start().waitFor();
    return new Ran(status, Files.readString(out), Files.readString(err));
  }
}
