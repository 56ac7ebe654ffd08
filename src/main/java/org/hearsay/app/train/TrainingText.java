package org.hearsay.app.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What the attribution model is trained on.
 *
 * @param articles with their attributions marked
 * @param prose without marks, for the parser
 * @param trees the file of the teacher's trees of both
 */
record TrainingText(List<GoldArticle> articles, List<Prose> prose, Path trees) {

  /** The text in {@code folder}: its articles/, prose/ and trees.tsv.gz. */
  static TrainingText in(Path folder) throws IOException {
    return new TrainingText(
        MarkedArticles.read(folder.resolve("articles")),
        Prose.read(folder.resolve("prose")),
        folder.resolve("trees.tsv.gz"));
  }

  /** What this is, as 16 hexadecimal digits; the recipe of a model trained on it carries them. */
  String hash() throws IOException {
    MessageDigest digest = sha256();
    for (GoldArticle article : articles) {
      digest.update(utf8(article.id() + article.text() + article.attributions()));
    }
    for (Prose piece : prose) {
      digest.update(utf8(piece.id() + piece.text()));
    }
    digest.update(Files.readAllBytes(trees));
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
