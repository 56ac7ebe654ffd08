package org.hearsay.chat;

import java.util.Optional;

/**
 * One chat service. Hands what happens there to an {@link Intake}, and does there what a {@link
 * Dispatch} says. Every call has a deadline of its own; all methods may be called from any thread.
 */
public interface ChatPlatform extends AutoCloseable {

  /** The {@link ChannelRef#platform()} of its channels. */
  String name();

  /**
   * Connects and begins to hand over events; returns once connected or once reconnecting on its
   * own.
   */
  void start(Intake intake);

  /** Tries once. Never throws for what a platform or the network does. */
  Delivery deliver(Dispatch dispatch);

  /**
   * Looks on the platform whether an earlier try of {@code dispatch} arrived.
   *
   * @return the id of the message it became; empty when it is not there
   * @throws LookFailed when the platform could not be asked
   */
  Optional<String> find(Dispatch dispatch) throws LookFailed;

  /**
   * Shows, where the platform can, that we are reading what {@code message} links to: a typing
   * indicator, a line "reading…". Best effort, never kept; ends by itself when a reply arrives.
   */
  default void showReading(MessageRef message, boolean reading) {}

  /**
   * Where a private word to {@code person} about their message can go although they did not ask;
   * empty on platforms where that would be noise.
   */
  default Optional<AnswerTo> whisperTo(MessageRef message, Person person) {
    return Optional.empty();
  }

  /** Whether {@code person} has {@code right} in {@code channel}. May ask the platform. */
  default Standing standing(Right right, ChannelRef channel, Person person) {
    return Platforms.asTold(right, person);
  }

  /** Stops taking events in; deliveries go on until {@link #close()}. */
  void stopIntake();

  /** Disconnects. */
  @Override
  void close();

  /** The platform could not be asked; try later. */
  final class LookFailed extends Exception {
    private static final long serialVersionUID = 1;

    public LookFailed(String message) {
      super(message);
    }
  }
}
