package dev.vedette.launcher;

import fish.payara.micro.PayaraMicroRuntime;
import java.lang.reflect.Field;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import sun.misc.Signal;

/**
 * Ends the process in the right order: first the ports, then the application. By itself Payara
 * takes the application away first, and then answers now and then with an empty 200 in its place
 * (measured: in one of eight stops under load), which an SDK takes for "stored".
 */
final class OrderlyEnd {

  private static final String[] SIGNALS = {"TERM", "INT"};
  private static final String[] LISTENERS = {"http-listener", "https-listener"};
  private static final String ENABLED =
      "configs.config.server-config.network-config.network-listeners.network-listener.%s.enabled";

  /** Closing takes a tenth of a second; if it hangs, the process ends all the same. */
  private static final long PATIENCE_SECONDS = 5;

  private final PayaraMicroRuntime server;

  private OrderlyEnd(PayaraMicroRuntime server) {
    this.server = server;
  }

  /** From now on, a signal to end closes the ports of this server before anything else. */
  static void prepare(PayaraMicroRuntime server) {
    OrderlyEnd end = new OrderlyEnd(server);
    for (String name : SIGNALS) {
      try {
        Signal.handle(new Signal(name), end::on);
      } catch (IllegalArgumentException e) {
        // The JVM was told to leave signals alone (-Xrs).
      }
    }
  }

  private void on(Signal signal) {
    Thread closing = new Thread(this::closePorts, "vedette-close-ports");
    closing.setDaemon(true);
    closing.start();
    try {
      closing.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.exit(128 + signal.getNumber());
  }

  /** {@code PayaraMicroRuntime.run} would do, but reaches nobody without a cluster. */
  private void closePorts() {
    try {
      Field field = server.getClass().getDeclaredField("runtime");
      field.setAccessible(true);
      ClassLoader loader = server.getClass().getClassLoader();
      Object commands =
          Class.forName("org.glassfish.embeddable.GlassFish", true, loader)
              .getMethod("getCommandRunner")
              .invoke(field.get(server));
      String[] disabled =
          Stream.of(LISTENERS)
              .map(listener -> ENABLED.formatted(listener) + "=false")
              .toArray(String[]::new);
      Class.forName("org.glassfish.embeddable.CommandRunner", true, loader)
          .getMethod("run", String.class, String[].class)
          .invoke(commands, "set", disabled);
    } catch (ReflectiveOperationException | RuntimeException e) {
      System.err.println("vedette: The port could not be closed before the application: " + e);
    }
  }
}
