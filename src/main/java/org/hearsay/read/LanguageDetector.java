package org.hearsay.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text from its letters: "Der Hafenmeister widersprach." is "de". The model
 * (10 MB) is loaded at the first question. Safe for use by many threads.
 */
public final class LanguageDetector implements UnaryOperator<String> {
  private static final String MODEL = "/langdetect-183.bin";

  /** More text does not change the answer. */
  private static final int ENOUGH_CHARS = 1500;

  /** Shorter texts are guesswork. */
  private static final int LEAST_CHARS = 20;

  /** The model spreads its confidence over 103 languages; a real one stands out by this factor. */
  private static final double LEAST_LEAD = 1.2;

  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private volatile @Nullable LanguageDetectorModel model;

  /**
   * The primary language tag of {@code text}, "en"; a three-letter one where the language has no
   * shorter, "und" when it cannot be told.
   */
  @Override
  public String apply(String text) {
    if (text.length() < LEAST_CHARS) {
      return "und";
    }
    String sample = text.substring(0, Math.min(text.length(), ENOUGH_CHARS));
    Language[] ranked = new LanguageDetectorME(model()).predictLanguages(sample);
    String best = ranked[0].getLang();
    return ranked[0].getConfidence() < LEAST_LEAD * ranked[1].getConfidence()
        ? "und"
        : TWO_LETTERS.getOrDefault(best, best);
  }

  private LanguageDetectorModel model() {
    LanguageDetectorModel loaded = model;
    if (loaded == null) {
      synchronized (this) {
        loaded = model;
        if (loaded == null) {
          loaded = load();
          model = loaded;
        }
      }
    }
    return loaded;
  }

  private static LanguageDetectorModel load() {
    try (InputStream in = LanguageDetector.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException(
            "Expected the language model " + MODEL + " on the class path; is the build complete?");
      }
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The language model " + MODEL + " cannot be read", e);
    }
  }

  private static Map<String, String> twoLetters() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
    }
    codes.put("cmn", "zh");
    codes.put("pes", "fa");
    codes.put("ekk", "et");
    codes.put("lvs", "lv");
    codes.put("arb", "ar");
    codes.put("plt", "mg");
    return Map.copyOf(codes);
  }
}
