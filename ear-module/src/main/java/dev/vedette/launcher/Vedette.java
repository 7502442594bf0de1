package dev.vedette.launcher;

import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The program: {@code java -jar vedette.jar [--port N]}. All options of Payara Micro work, too. A
 * start that fails ends with one sentence on standard error and exit code 1.
 */
public final class Vedette {

  /** Set by the application once it is up; see dev.vedette.onboarding.Banner. */
  private static final String BANNER = "vedette.banner";

  /** Set by the application when it cannot start; see dev.vedette.platform.StartupFailure. */
  private static final String FAILURE = "vedette.startup.failure";

  private static final int DEFAULT_PORT = 8080;

  private Vedette() {}

  /** Starts the server, and returns once it is up. */
  public static void main(String[] args) {
    List<String> options = new ArrayList<>(Arrays.asList(args));
    int port = port(options);
    requireFree(port);
    System.setProperty("vedette.launcher.url", "http://localhost:" + port);
    LogFormat.configure(options);
    try {
      OrderlyEnd.prepare(PayaraMicroLauncher.create(options.toArray(String[]::new)).getRuntime());
    } catch (Exception e) {
      fail("The server did not start: " + e.getMessage());
    }
    String banner = System.getProperty(BANNER);
    if (banner == null) {
      fail(
          System.getProperty(
              FAILURE, "The application did not start; the reason is in the log above."));
    }
    System.out.println();
    System.out.println(banner);
    System.out.println();
  }

  private static int port(List<String> options) {
    int at = options.indexOf("--port");
    if (at < 0) {
      return DEFAULT_PORT;
    }
    String value = at + 1 < options.size() ? options.get(at + 1) : "";
    try {
      int port = Integer.parseInt(value);
      if (port > 0 && port < 65_536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    fail("--port takes a number from 1 to 65535, not '" + value + "'.");
    return DEFAULT_PORT;
  }

  private static void requireFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      fail(
          "Port "
              + port
              + " is in use or not allowed ("
              + e.getMessage()
              + "); stop what uses it, or choose another one with --port.");
    }
  }

  private static void fail(String sentence) {
    System.err.println();
    System.err.println("vedette: " + sentence);
    System.err.flush();
    // Not System.exit: the half-started server's shutdown hooks may wait for what never started.
    Runtime.getRuntime().halt(1);
  }
}
