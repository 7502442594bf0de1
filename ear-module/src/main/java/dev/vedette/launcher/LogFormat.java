package dev.vedette.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** {@code VEDETTE_LOG_FORMAT=json} makes each log line a JSON object, by the server's formatter. */
final class LogFormat {

  private static final String OPTION = "--logproperties";
  private static final String DEFAULTS = "/MICRO-INF/domain/logging.properties";
  private static final String JSON = "fish.payara.enterprise.server.logging.JSONLogFormatter";

  private LogFormat() {}

  static void configure(List<String> options) {
    boolean json = "json".equalsIgnoreCase(System.getenv("VEDETTE_LOG_FORMAT"));
    if (!json || options.contains(OPTION)) {
      return;
    }
    Properties logging = new Properties();
    try (InputStream defaults = LogFormat.class.getResourceAsStream(DEFAULTS)) {
      logging.load(defaults);
      logging.setProperty("java.util.logging.ConsoleHandler.formatter", JSON);
      logging.setProperty("handlers", "java.util.logging.ConsoleHandler");
      Path file = Files.createTempFile("vedette-logging", ".properties");
      file.toFile().deleteOnExit();
      try (OutputStream out = Files.newOutputStream(file)) {
        logging.store(out, "Generated at the start");
      }
      options.add(OPTION);
      options.add(file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
