package dev.vedette.e2e;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where and how a server runs: its working directory and the configuration in its environment. Two
 * servers with the same installation see the same data.
 *
 * @param directory holds the data directory, the logs and the temporary files
 * @param environment the {@code VEDETTE_*} variables; nothing else of that name is passed on
 * @param jvmOptions options of the server's JVM
 */
record Installation(Path directory, Map<String, String> environment, List<String> jvmOptions) {

  static final String ORGANIZATION = "interstellar-jurisdiction";
  static final String EMAIL = "owner@example.com";
  static final String PASSWORD = "ten thousand light years";

  /** 64 hexadecimal digits, new in every run of the tests. */
  static final String TOKEN = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");

  /**
   * A small heap, so that input which is held in memory as a whole is noticed, and the quick
   * compiler alone, which starts sooner.
   */
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

  Installation {
    environment = Map.copyOf(environment);
    jvmOptions = List.copyOf(jvmOptions);
  }

  /** A server with its embedded database and an owner. */
  static Installation embedded(Path directory) {
    return new Installation(
        directory,
        Map.of(
            "VEDETTE_DATA_DIR", directory.resolve("data").toString(),
            "VEDETTE_ADMIN_EMAIL", EMAIL,
            "VEDETTE_ADMIN_PASSWORD", PASSWORD,
            "VEDETTE_ADMIN_TOKEN", TOKEN,
            "VEDETTE_ORGANIZATION", ORGANIZATION,
            "VEDETTE_HOOKS_ALLOWED_HOSTS", "127.0.0.1"),
        JVM_OPTIONS);
  }

  /** A server whose database is at {@code url}. */
  static Installation on(Path directory, String url, String user, String password) {
    return embedded(directory)
        .with("VEDETTE_DB_URL", url)
        .with("VEDETTE_DB_USER", user)
        .with("VEDETTE_DB_PASSWORD", password);
  }

  /** The same with one variable changed. */
  Installation with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(environment);
    changed.put(name, value);
    return new Installation(directory, changed, jvmOptions);
  }

  /** The server's data directory. */
  Path dataDirectory() {
    return Path.of(environment.get("VEDETTE_DATA_DIR"));
  }
}
