package org.hearsay.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/**
 * Tags tokens with OpenNLP's maximum-entropy model of 2012, which knows newspaper English better
 * than the later ones. The model is loaded once, by whoever tags first; each thread has a tagger of
 * its own, because a tagger keeps state.
 */
final class PartsOfSpeech {
  private static final String MODEL = "/en-pos-maxent.bin";

  private static final ThreadLocal<POSTaggerME> TAGGER =
      ThreadLocal.withInitial(() -> new POSTaggerME(Loaded.MODEL, POSTagFormat.PENN));

  private PartsOfSpeech() {}

  /** The Penn Treebank tag of each of {@code words}, which form one sentence. */
  static String[] of(String[] words) {
    return TAGGER.get().tag(words);
  }

  private static final class Loaded {
    static final POSModel MODEL = load();

    private static POSModel load() {
      try (InputStream in = PartsOfSpeech.class.getResourceAsStream(PartsOfSpeech.MODEL)) {
        if (in == null) {
          throw new IllegalStateException("No " + PartsOfSpeech.MODEL + " on the class path");
        }
        return new POSModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + PartsOfSpeech.MODEL, e);
      }
    }
  }
}
