package org.hearsay.fetch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.MulticastSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.SocketChannel;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** Nothing but this package knows how to dial. */
final class OneDoorTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test"))
          .importPackages("org.hearsay");

  @Test
  void nobodyElseOpensAConnection() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.hearsay.fetch")
        .should()
        .dependOnClassesThat(
            belongToAnyOf(
                    Socket.class,
                    DatagramSocket.class,
                    MulticastSocket.class,
                    URLConnection.class,
                    InetAddress.class,
                    SocketChannel.class,
                    AsynchronousSocketChannel.class,
                    SocketFactory.class,
                    SSLContext.class)
                .or(resideInAnyPackage("java.net.http..", "sun.net..")))
        .check(CODE);
  }

  @Test
  void nobodyElseHasALibraryDoIt() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.hearsay.fetch")
        .should()
        .callMethod(URL.class, "openStream")
        .orShould()
        .callMethod(URL.class, "openConnection")
        .orShould()
        .callMethod(URL.class, "getContent")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.jsoup.Connection")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("com.rometools.rome.io.XmlReader")
        .check(CODE);
  }
}
