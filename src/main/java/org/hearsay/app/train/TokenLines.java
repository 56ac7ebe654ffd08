package org.hearsay.app.train;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.read.Reader;
import org.hearsay.read.Reading;
import org.hearsay.read.Sentence;
import org.hearsay.read.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the tokens of the training articles for the teacher parser. */
@Command(
    name = "tokens",
    description = "Prints the training articles' tokens, one a line, for src/train/teacher.",
    mixinStandardHelpOptions = true)
final class TokenLines implements Callable<Integer> {
  @Option(
      names = "--text",
      paramLabel = "FOLDER",
      description = "Marked articles and prose (default: ${DEFAULT-VALUE}).",
      defaultValue = "src/train")
  private Path text = Path.of("");

  private final PrintStream out =
      new PrintStream(new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8);

  @Override
  public Integer call() throws IOException {
    TrainingText all = TrainingText.in(text);
    all.articles().forEach(a -> print(a.id(), a.text()));
    all.prose().forEach(p -> print(p.id(), p.text()));
    out.flush();
    return 0;
  }

  private void print(String id, String article) {
    Reading reading = Reader.read(article);
    out.println("\t" + id);
    for (Sentence sentence : reading.sentences()) {
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        Token token = reading.tokens().get(i);
        out.println(plain(token) + "\t" + token.tag());
      }
      out.println();
    }
  }

  /** The word with straight marks, as the teacher learned to read. */
  private static String plain(Token token) {
    return switch (token.tag()) {
      case "``", "''" -> "\"";
      default ->
          token
              .text()
              .replace('’', '\'')
              .replace('‘', '\'')
              .replace('“', '"')
              .replace('”', '"')
              .replaceAll("\\s", "");
    };
  }
}
