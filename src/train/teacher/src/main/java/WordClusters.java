import java.io.BufferedInputStream;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSModel;
import org.tukaani.xz.XZInputStream;

/**
 * Prints nlp4j's Brown clusters of the words that the part-of-speech model knows and of those in the
 * files named: the path in the cluster tree, a tab, the words. Words that keep the same company
 * share a cluster.
 */
public final class WordClusters {
  private static final String CLUSTERS =
      "/edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz";

  private WordClusters() {}

  @SuppressWarnings("unchecked")
  public static void main(String[] args) throws Exception {
    Map<String, Set<String>> clusters;
    try (ObjectInputStream in =
        new ObjectInputStream(
            new XZInputStream(
                new BufferedInputStream(WordClusters.class.getResourceAsStream(CLUSTERS))))) {
      clusters = (Map<String, Set<String>>) in.readObject();
    }
    TreeMap<String, TreeSet<String>> byPath = new TreeMap<>();
    for (String word : vocabulary(args)) {
      Set<String> paths = clusters.get(word);
      if (paths != null) {
        String longest = "";
        for (String path : paths) {
          longest = path.length() > longest.length() ? path : longest;
        }
        byPath.computeIfAbsent(longest, p -> new TreeSet<>()).add(word);
      }
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    byPath.forEach((path, words) -> out.println(path + "\t" + String.join(" ", words)));
    out.flush();
  }

  @SuppressWarnings("unchecked")
  private static Set<String> vocabulary(String[] files) throws Exception {
    TreeSet<String> words = new TreeSet<>();
    for (String file : files) {
      for (String word : Files.readString(Path.of(file)).split("[^a-z-]+")) {
        String stem = word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
        words.addAll(List.of(word, word + "s", stem + "ed", stem + "ing"));
      }
    }
    try (InputStream in = WordClusters.class.getResourceAsStream("/en-pos-maxent.bin")) {
      GISModel model = (GISModel) new POSModel(in).getArtifact("pos.model");
      Map<String, Context> predicates = (Map<String, Context>) model.getDataStructures()[1];
      for (String predicate : predicates.keySet()) {
        if (predicate.startsWith("w=")) {
          words.add(predicate.substring(2).toLowerCase(java.util.Locale.ROOT));
        }
      }
    }
    return words;
  }
}
