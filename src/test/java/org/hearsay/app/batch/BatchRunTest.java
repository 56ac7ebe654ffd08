package org.hearsay.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchRunTest {
  @Test
  void everyIdGetsOneLineAndABadLineStopsNothing() throws Exception {
    Stage shout =
        (in, out) -> {
          if (in.path("text").asText().equals("boom")) {
            throw new IllegalArgumentException("no booms");
          }
          if (in.path("text").asText().equals("deep")) {
            throw new StackOverflowError();
          }
          out.put("text", in.path("text").asText().toUpperCase(java.util.Locale.ROOT));
        };

    assertThat(
            run(
                shout,
                """
                {"id":1,"text":"a"}
                not json
                {"id":2,"text":"boom"}

                {"id":"three","text":"deep"}
                {"text":"nobody"}
                """))
        .contains(
            "{\"id\":1,\"text\":\"A\"}",
            "{\"id\":2,\"error\":\"no booms\"}",
            "{\"id\":\"three\",\"error\":\"StackOverflowError: null\"}")
        .hasSize(5);
  }

  @Test
  void aLineThatCannotBeReadKeepsItsId() throws Exception {
    assertThat(
            run(
                (in, out) -> {},
                "\uFEFF{\"id\":\"first\"}\r\n"
                    + "{\"id\" : \"cut\",\"text\":\"off\n"
                    + "{\"id\":7,\"text\":\""
                    + "x".repeat(8_000_001)
                    + "\"}\n"))
        .hasSize(3)
        .contains("{\"id\":\"first\"}")
        .anyMatch(line -> line.startsWith("{\"id\":\"cut\",\"error\":\"Not a JSON line"))
        .anyMatch(line -> line.startsWith("{\"id\":7,\"error\":\"The line is longer than"));
  }

  /** Whoever writes a line and waits for its answer must get it. */
  @Test
  void anAnswerIsThereBeforeTheNextLineIsAskedFor() throws Exception {
    try (PipedWriter question = new PipedWriter();
        BufferedReader in = new BufferedReader(new PipedReader(question));
        PipedInputStream answers = new PipedInputStream();
        PrintStream out =
            new PrintStream(new BufferedOutputStream(new PipedOutputStream(answers), 1 << 16))) {
      Thread batch =
          new Thread(
              () -> {
                try {
                  new BatchRun((line, answer) -> {}, 2, () -> {}).run(in, out);
                } catch (Exception e) {
                  throw new AssertionError(e);
                }
              });
      batch.start();
      BufferedReader told = new BufferedReader(new InputStreamReader(answers));
      for (int id = 1; id <= 3; id++) {
        question.write("{\"id\":" + id + "}\n");
        question.flush();
        assertThat(told.readLine()).isEqualTo("{\"id\":" + id + "}");
      }
      question.close();
      batch.join();
    }
  }

  @Test
  void eachLineIsCounted() throws Exception {
    AtomicInteger lines = new AtomicInteger();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new BatchRun((in, out) -> {}, 2, lines::incrementAndGet)
        .run(
            new BufferedReader(new StringReader("{\"id\":1}\n{\"id\":2}\n")),
            new PrintStream(bytes, true, StandardCharsets.UTF_8));

    assertThat(lines).hasValue(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          attribute   | {"id":1,"text":"The ferry sank, according to the Daily Mail."} | "outlet":"Daily Mail"
          claims      | {"id":1,"text":"The ferry sank on Monday. Nobody was hurt.","max":1} | "start":
          checkworthy | {"id":1,"text":"Unemployment fell by 3 percent last year."} | "score":
          support     | {"id":1,"claim":"The ferry cost 12 million.","page":"The ferry cost 20 million."} | "12 million"
          headline    | {"id":1,"headline":"Ferry sinks","body":"A ferry sank off Norland on Monday."} | "label":
          """)
  void eachStageAnswersInItsShape(String stage, String line, String expected) throws Exception {
    assertThat(run(Stages.load(stage), line))
        .singleElement()
        .asString()
        .contains(expected)
        .doesNotContain("\"error\"");
  }

  private static List<String> run(Stage stage, String lines) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new BatchRun(stage, 2, () -> {})
        .run(
            new BufferedReader(new StringReader(lines)),
            new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
