package org.hearsay.learned;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A weighted sum of named features. Immutable, so any number of threads may share one.
 *
 * <p>As a resource it is one line a weight, {@code name<TAB>weight}, with comments behind {@code
 * #}; the name {@value #BIAS} holds the constant.
 *
 * @param weights by feature name; a feature without a weight counts nothing
 * @param bias the sum of an example without features
 */
public record LinearModel(Map<String, Double> weights, double bias) {
  static final String BIAS = "(bias)";

  public LinearModel {
    weights = Map.copyOf(weights);
  }

  /**
   * Reads the model that stands as {@code resource} beside {@code owner}.
   *
   * @throws IllegalStateException when it is missing or a line is not a name and a number
   */
  public static LinearModel read(Class<?> owner, String resource) {
    Map<String, Double> weights = new HashMap<>();
    try (InputStream bytes = owner.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IllegalStateException("Expected a model " + resource + " beside " + owner);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      String line;
      while ((line = lines.readLine()) != null) {
        if (!line.startsWith("#")) {
          int tab = line.lastIndexOf('\t');
          weights.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new IllegalStateException("Expected 'name<TAB>weight' lines in " + resource, e);
    }
    Double bias = weights.remove(BIAS);
    return new LinearModel(weights, bias == null ? 0 : bias);
  }

  /** The lines {@link #read} reads, in alphabetical order, weights to five decimals. */
  public String lines() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%s\t%.5f\n", BIAS, bias));
    new TreeMap<>(weights)
        .forEach((name, w) -> text.append(String.format(Locale.ROOT, "%s\t%.5f\n", name, w)));
    return text.toString();
  }

  /** The weighted sum: for a logistic model, the log odds. */
  public double sum(Features features) {
    double sum = bias;
    for (Map.Entry<String, Double> feature : features.values().entrySet()) {
      Double weight = weights.get(feature.getKey());
      if (weight != null) {
        sum += weight * feature.getValue();
      }
    }
    return sum;
  }

  /** The sum squeezed between 0 and 1: for a logistic model, the probability. */
  public double probability(Features features) {
    return 1 / (1 + StrictMath.exp(-sum(features)));
  }
}
