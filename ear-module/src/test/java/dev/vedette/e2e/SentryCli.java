package dev.vedette.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A published sentry-cli. The system property {@code vedette.sentry-cli} names the binaries to
 * test, one after the other with a comma between; {@code vedette.require.sentry-cli} makes their
 * absence an error.
 *
 * @param binary the file
 */
record SentryCli(Path binary) {

  private static final int LIMIT_SECONDS = 60;

  /** What a run ended with; {@code output} has standard output and standard error. */
  record Run(int exit, String output) {

    /** The output of a run that went well. */
    String succeeded() {
      if (exit != 0) {
        throw new AssertionError("sentry-cli ended with " + exit + ": " + output);
      }
      return output;
    }
  }

  /** Those to test. */
  static List<SentryCli> all() {
    String named = System.getProperty("vedette.sentry-cli", "");
    List<SentryCli> found =
        Stream.of(named.split(","))
            .map(String::strip)
            .filter(path -> !path.isEmpty())
            .map(Path::of)
            .filter(Files::isRegularFile)
            .map(SentryCli::new)
            .toList();
    if (found.isEmpty() && Boolean.getBoolean("vedette.require.sentry-cli")) {
      throw new IllegalStateException("No sentry-cli: name it with -Dvedette.sentry-cli=<path>");
    }
    return found;
  }

  /**
   * Runs it.
   *
   * @param url the server, null to leave it to the token
   * @param directory without a configuration, and the home of nobody
   */
  Run run(URI url, String token, Path directory, String... arguments) {
    List<String> command = new ArrayList<>(List.of(binary.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("SENTRY_"));
    builder.environment().put("SENTRY_AUTH_TOKEN", token);
    builder.environment().put("SENTRY_DISABLE_UPDATE_CHECK", "true");
    builder.environment().put("HOME", directory.toString());
    builder.environment().put("NO_PROXY", "127.0.0.1,localhost");
    if (url != null) {
      builder.environment().put("SENTRY_URL", url.toString());
    }
    Path output = directory.resolve("output.txt");
    builder.directory(directory.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
    try {
      Process process = builder.start();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("sentry-cli did not end: " + read(output));
      }
      return new Run(process.exitValue(), read(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return binary.toString();
  }
}
