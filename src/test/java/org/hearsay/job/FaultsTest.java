package org.hearsay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.hearsay.job.Board.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worst moments, in a program of its own; {@link FaultTable} has many more. */
class FaultsTest {

  @TempDir Path folder;
  private Board board;
  private People people;
  private Child child;

  @BeforeEach
  void open() throws Exception {
    board = new Board();
    people = new People(board);
  }

  @AfterEach
  void close() throws Exception {
    if (child != null) {
      child.kill();
    }
    board.close();
  }

  @Test
  void killedBetweenPostingAndNotingItAnswersOnce() throws Exception {
    People.Verdict verdict = killedBetweenPostingAndNotingIt(setup());
    assertThat(verdict.holds()).as(verdict.toString()).isTrue();
    assertThat(verdict.events()).isEqualTo(3);
  }

  @Test
  void withoutALookItWouldAnswerTwice() throws Exception {
    assertThat(killedBetweenPostingAndNotingIt(setup().blind()).twice()).isNotEmpty();
  }

  private People.Verdict killedBetweenPostingAndNotingIt(Child.Setup setup) throws Exception {
    child = Child.start(setup, people::hear);
    board.mood((verb, subject) -> verb.equals("POST") ? Fault.HANG : Fault.NONE);
    people.post(child, "e1", "desk");
    people.post(child, "e2", "desk");
    people.post(child, "e3", "sport");
    assertThat(Eventually.holds(Duration.ofSeconds(20), () -> board.posts().size() == 2)).isTrue();
    child.kill();
    board.mood((verb, subject) -> Fault.NONE);
    child = Child.start(setup, people::hear);
    return people.settle(child);
  }

  private Child.Setup setup() {
    return new Child.Setup("jdbc:sqlite:" + folder.resolve("hearsay.db"), board.port());
  }
}
