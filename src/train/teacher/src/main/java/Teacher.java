import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds head and relation to tab-separated tokens: standard input has a word first on each line and an
 * empty line after each sentence; on standard output each line gets two more columns, the head's
 * number in the sentence (0 for the root) and the relation. Lines that begin with a tab pass.
 */
public final class Teacher {
  private static final String CONFIG =
      """
      <configuration><tsv><column index="1" field="form"/></tsv><lexica>
      <ambiguity_classes field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
      <word_clusters field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
      <word_embeddings field="word_form_undigitalized">edu/emory/mathcs/nlp/lexica/en-word-embeddings-undigitalized.xz</word_embeddings>
      </lexica><models><pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
      <dep>edu/emory/mathcs/nlp/models/en-dep.xz</dep></models></configuration>
      """;

  private Teacher() {}

  public static void main(String[] args) throws Exception {
    NLPDecoder decoder =
        new NLPDecoder(new ByteArrayInputStream(CONFIG.getBytes(StandardCharsets.UTF_8)));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    List<String> sentence = new ArrayList<>();
    String line;
    while ((line = in.readLine()) != null) {
      if (line.startsWith("\t")) {
        out.println(line);
      } else if (line.isEmpty()) {
        parse(decoder, sentence, out);
        sentence.clear();
      } else {
        sentence.add(line);
      }
    }
    parse(decoder, sentence, out);
    out.flush();
  }

  private static void parse(NLPDecoder decoder, List<String> sentence, PrintStream out) {
    if (sentence.isEmpty()) {
      return;
    }
    List<Token> tokens = new ArrayList<>();
    for (String line : sentence) {
      String word = line.split("\t", 2)[0];
      tokens.add(new Token(word, tokens.size(), tokens.size() + 1));
    }
    NLPNode[] nodes = decoder.decode(decoder.toNodeArray(tokens));
    for (int i = 1; i < nodes.length; i++) {
      out.println(
          sentence.get(i - 1)
              + "\t"
              + nodes[i].getDependencyHead().getID()
              + "\t"
              + nodes[i].getDependencyLabel());
    }
    out.println();
  }
}
