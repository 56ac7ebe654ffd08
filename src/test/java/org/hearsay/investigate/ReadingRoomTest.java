package org.hearsay.investigate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Nobody waits for a reading longer than agreed. */
final class ReadingRoomTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ReadingRoom room = new ReadingRoom();

  @Test
  void whatIsReadInTimeComesBack() throws InterruptedException {
    assertThat(room.within(PATIENCE, () -> "read", () -> "late")).isEqualTo("read");
  }

  @Test
  void whatTakesTooLongIsGivenUpAndToldSo() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);

    String outcome =
        room.within(
            Duration.ofMillis(50),
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                told.countDown();
              }
              return "read";
            },
            () -> "late");

    assertThat(outcome).isEqualTo("late");
    assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void afterTheTimeIsUpNothingIsWaitedFor() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);

    assertThat(
            room.within(
                Duration.ofSeconds(-1),
                () -> {
                  never.await();
                  return "read";
                },
                () -> "late"))
        .isEqualTo("late");
  }

  @Test
  void whatAReadingThrowsIsThrown() {
    assertThatThrownBy(
            () ->
                room.within(
                    PATIENCE,
                    () -> {
                      throw new StackOverflowError();
                    },
                    () -> "late"))
        .isInstanceOf(StackOverflowError.class);
    assertThatThrownBy(
            () ->
                room.within(
                    PATIENCE,
                    () -> {
                      throw new IllegalStateException("no");
                    },
                    () -> "late"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no");
  }
}
