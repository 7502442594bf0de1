package dev.vedette.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A {@code vedette.jar} process. Its output goes to files in the installation's directory, whose
 * ends are part of every exception thrown here.
 */
final class VedetteServer implements AutoCloseable {

  /**
   * Start-up takes 5 to 11 s on two free cores; a build machine may be busy with more, and say so.
   */
  static final Duration START_LIMIT =
      Duration.ofMinutes(Integer.getInteger("vedette.start.minutes", 2));

  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
  private static final int TAIL_LINES = 60;

  private final Installation installation;
  private final int port;
  private final Path output;
  private final Path errors;
  private Process process;

  private VedetteServer(Installation installation, int port) {
    this.installation = installation;
    this.port = port;
    this.output = installation.directory().resolve("out.log");
    this.errors = installation.directory().resolve("err.log");
  }

  /** Starts a server on a free port and returns when it is ready. */
  static VedetteServer start(Installation installation) {
    VedetteServer server = launch(installation, freePort());
    server.awaitReady();
    return server;
  }

  /** Starts the process and returns at once. */
  static VedetteServer launch(Installation installation, int port) {
    VedetteServer server = new VedetteServer(installation, port);
    server.launch();
    return server;
  }

  /** A port nobody listens on at this moment. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The jar under test. */
  static Path jar() {
    Path jar = Path.of(System.getProperty("vedette.jar", "target/vedette.jar")).toAbsolutePath();
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(
          "No " + jar + ": build it, or name it with -Dvedette.jar=<path>");
    }
    return jar;
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The API as the first owner, with the token that has every scope. */
  Api api() {
    return new Api(uri(), Installation.TOKEN);
  }

  /** The API without credentials. */
  Api anonymous() {
    return new Api(uri(), null);
  }

  long pid() {
    return process.pid();
  }

  Installation installation() {
    return installation;
  }

  /** {@code kill -9}; returns when the process has gone. */
  void kill() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    awaitExit(STOP_LIMIT);
  }

  /**
   * {@code SIGTERM}; returns when the process has gone.
   *
   * @throws IllegalStateException when it is still there after a minute; it is killed then
   */
  void stop() {
    process.destroy();
    if (!awaitExit(STOP_LIMIT)) {
      String tail = tail();
      kill();
      throw new IllegalStateException("The server did not stop in " + STOP_LIMIT + "\n" + tail);
    }
  }

  /** Starts a process on the same data and port again; the former one must have gone. */
  void startAgain() {
    if (process.isAlive()) {
      throw new IllegalStateException("The server still runs");
    }
    launch();
    awaitReady();
  }

  /**
   * Waits until the process ends by itself.
   *
   * @return the exit code
   * @throws IllegalStateException when it does not within {@code limit}; it is killed then
   */
  int exitCode(Duration limit) {
    if (!awaitExit(limit)) {
      String tail = tail();
      kill();
      throw new IllegalStateException("The server runs on after " + limit + "\n" + tail);
    }
    return process.exitValue();
  }

  /** Whatever the processes of this installation have written to standard error. */
  String standardError() {
    return read(errors);
  }

  /** Whatever the processes of this installation have written to standard output. */
  String standardOutput() {
    return read(output);
  }

  /** The last lines of both outputs, for messages. */
  String tail() {
    return "--- end of "
        + output
        + "\n"
        + lastLines(standardOutput())
        + "\n--- end of "
        + errors
        + "\n"
        + lastLines(standardError());
  }

  /** Whether the server says that it can work. */
  boolean ready() {
    try {
      return anonymous().get("/health/ready").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
  }

  private void launch() {
    Path temporary = installation.directory().resolve("tmp");
    try {
      Files.createDirectories(temporary);
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(installation.jvmOptions());
      // Payara Micro unpacks itself there; a killed process leaves that behind.
      command.add("-Djava.io.tmpdir=" + temporary);
      command.addAll(List.of("-jar", jar().toString(), "--port", Integer.toString(port)));
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.directory(installation.directory().toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("VEDETTE_"));
      builder.environment().putAll(installation.environment());
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
      builder.redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    try {
      Awaitility.await("the server is ready")
          .atMost(START_LIMIT)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(100))
          .until(() -> !process.isAlive() || ready());
    } catch (org.awaitility.core.ConditionTimeoutException e) {
      String tail = tail();
      kill();
      throw new IllegalStateException("Not ready after " + START_LIMIT + "\n" + tail, e);
    }
    if (!process.isAlive()) {
      throw new IllegalStateException(
          "The server ended with " + process.exitValue() + " instead of starting\n" + tail());
    }
  }

  private boolean awaitExit(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lastLines(String text) {
    List<String> lines = text.lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
  }
}
