package dev.vedette.platform;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * How to reach the database, derived from the one URL that a user sets.
 *
 * @param embedded whether it is H2 inside this process
 * @param url complete, with the settings that the storage relies on
 * @param dataDir where files are kept, and the embedded database
 */
record DatabaseSettings(boolean embedded, String url, String user, String password, Path dataDir) {

  /** Durable at commit (measured: H2's default lost up to 746 acknowledged rows at a kill -9). */
  private static final String H2_SETTINGS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
          + ";LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=131072";

  /** What the process is configured with: system properties, then variables, then defaults. */
  static DatabaseSettings current() {
    return of(DatabaseSettings::setting);
  }

  /**
   * Derives the settings.
   *
   * @param value gives the value of a key; its default where none is set
   * @throws StartupException if the URL is of another database
   */
  static DatabaseSettings of(Function<ConfigKey, String> value) {
    Path dataDir = Path.of(value.apply(ConfigKey.DATA_DIR)).toAbsolutePath().normalize();
    String url = value.apply(ConfigKey.DB_URL);
    if (url.isEmpty()) {
      return h2("jdbc:h2:file:" + dataDir.resolve("vedette"), dataDir);
    }
    if (url.startsWith("jdbc:h2:")) {
      return h2(url, dataDir);
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new StartupException(
          ConfigKey.DB_URL.variable()
              + " must start with jdbc:postgresql://, but starts with "
              + url.replaceFirst("(?s)^([\\w:+.-]{0,30}).*", "$1")
              + ".");
    }
    String settings = "reWriteBatchedInserts=true&ApplicationName=vedette&connectTimeout=5";
    return new DatabaseSettings(
        false,
        url + (url.contains("?") ? "&" : "?") + settings,
        value.apply(ConfigKey.DB_USER),
        value.apply(ConfigKey.DB_PASSWORD),
        dataDir);
  }

  /** The file's own rights protect an embedded database, not a password beside it. */
  private static DatabaseSettings h2(String url, Path dataDir) {
    return new DatabaseSettings(true, url + H2_SETTINGS, "vedette", "vedette", dataDir);
  }

  private static String setting(ConfigKey key) {
    String value = System.getProperty(key.property());
    if (value == null) {
      value = System.getenv(key.variable());
    }
    return value == null || value.isBlank() ? key.defaultValue() : value.trim();
  }
}
