package org.hearsay.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.hearsay.article.Refusal;

/** Says in the words of a refusal why a connection failed. */
final class Fault {
  private Fault() {}

  /**
   * The refusal for {@code failure}.
   *
   * @param late whether the time was over
   * @param connected whether a connection had come about
   * @param answered whether headers had come in
   */
  static Refusal of(
      IOException failure, String host, boolean late, boolean connected, boolean answered) {
    if (late || failure instanceof InterruptedIOException) {
      return Refusals.timeout(host);
    }
    if (failure instanceof UnknownHostException) {
      return Refusals.dns(host);
    }
    if (!connected) {
      return Refusals.connect(host);
    }
    if (failure instanceof SSLException && !answered) {
      return Refusals.tls(host, reason(failure));
    }
    return Refusals.protocol(host);
  }

  private static String reason(Throwable failure) {
    if (failure instanceof SSLPeerUnverifiedException) {
      return "its certificate is for another site";
    }
    int depth = 0;
    for (Throwable cause = failure; cause != null && depth < 10; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException
          || cause instanceof CertificateNotYetValidException) {
        return "its certificate has expired or is not valid yet";
      }
      if (cause instanceof CertPathBuilderException) {
        return "nobody we trust vouches for its certificate";
      }
      depth++;
    }
    return "the site does not speak it properly";
  }
}
