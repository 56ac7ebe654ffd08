package org.hearsay.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments of the program as they were typed. Where the system's locale is plain ASCII, as in
 * most containers, Java turns every other letter into U+FFFD, and the link "https://a.example/é"
 * into one that leads elsewhere; Linux still knows the bytes.
 */
final class TypedArguments {
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
  private static final char LOST = '\uFFFD';

  private TypedArguments() {}

  /** {@code args}, mended where letters were lost and the system can tell which. */
  static String[] of(String... args) {
    if (Arrays.stream(args).noneMatch(arg -> arg.indexOf(LOST) >= 0)) {
      return args;
    }
    try {
      return mended(args, Files.readAllBytes(COMMAND_LINE));
    } catch (IOException e) {
      return args;
    }
  }

  /**
   * @param commandLine every word of it in UTF-8, each closed by a NUL; the last ones are the
   *     arguments
   */
  static String[] mended(String[] args, byte[] commandLine) {
    String whole;
    try {
      whole = UTF_8.newDecoder().decode(ByteBuffer.wrap(commandLine)).toString();
    } catch (CharacterCodingException e) {
      return args;
    }
    List<String> words = Arrays.asList(whole.split("\0", -1));
    int first = words.size() - 1 - args.length;
    if (first < 0) {
      return args;
    }
    List<String> typed = words.subList(first, words.size() - 1);
    for (int i = 0; i < args.length; i++) {
      if (args[i].indexOf(LOST) < 0 && !args[i].equals(typed.get(i))) {
        return args;
      }
    }
    return typed.toArray(new String[0]);
  }
}
