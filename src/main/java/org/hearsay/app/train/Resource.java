package org.hearsay.app.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.learned.LinearModel;

/** Writes weights where the classes that use them look. */
final class Resource {
  private Resource() {}

  static void write(Path resources, Class<?> owner, String name, String from, LinearModel model)
      throws IOException {
    Path folder = resources.resolve(owner.getPackageName().replace('.', '/'));
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve(name), "# Fitted on " + from + "; see docs/decisions.\n" + model.lines());
  }
}
