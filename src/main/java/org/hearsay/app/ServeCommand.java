package org.hearsay.app;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hearsay.config.OutletsFile;
import org.hearsay.config.Settings;
import org.hearsay.web.WebServer;
import picocli.CommandLine.Command;

/** Runs the bot until it is told to stop. */
@Command(
    name = "serve",
    description =
        "Runs the bot: the local chat always, Slack and Discord when their tokens are set.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = Setup.settings();
    CountDownLatch stopped = new CountDownLatch(1);
    try (Service service = Service.start(settings, OutletsFile.load(), Clock.systemUTC())) {
      System.out.println("Hearsay is ready. Local chat: " + service.localChat());
      System.out.println("Press Ctrl-C to stop.");
      Thread stop =
          new Thread(
              () -> {
                service.close();
                stopped.countDown();
              },
              "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      stopped.await();
    } catch (WebServer.CannotListen e) {
      System.err.println(e.getMessage());
      return Setup.CONFIG;
    }
    return 0;
  }
}
