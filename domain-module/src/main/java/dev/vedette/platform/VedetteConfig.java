package dev.vedette.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** The configuration, typed; each value is read when asked for, a malformed one is named. */
@ApplicationScoped
public class VedetteConfig {

  /** Where the embedded database and files are kept, absolute. */
  public Path dataDir() {
    return Path.of(text(ConfigKey.DATA_DIR)).toAbsolutePath().normalize();
  }

  /** The public base URL without a trailing slash, if one is set. */
  public Optional<String> publicUrl() {
    return optional(ConfigKey.URL).map(url -> url.replaceAll("/+$", ""));
  }

  /** E-mail of the owner to create on an empty database, in lower case. */
  public Optional<String> adminEmail() {
    return optional(ConfigKey.ADMIN_EMAIL).map(email -> email.toLowerCase(Locale.ROOT));
  }

  /** Password of that owner. */
  public Optional<String> adminPassword() {
    return optional(ConfigKey.ADMIN_PASSWORD);
  }

  /** Token of that owner: 64 lower-case hexadecimal digits. */
  public Optional<String> adminToken() {
    return optional(ConfigKey.ADMIN_TOKEN);
  }

  /** Slug of the organization created with that owner. */
  public String organization() {
    return text(ConfigKey.ORGANIZATION);
  }

  /** Whether an empty database is to be filled with example data. */
  public boolean demo() {
    return flag(ConfigKey.DEMO);
  }

  /** Whether forwarding headers of a reverse proxy are believed. */
  public boolean trustProxy() {
    return flag(ConfigKey.TRUST_PROXY);
  }

  /** Threads that digest the inbox, at least 1: each keeps a core busy, and ingestion needs one. */
  public int digestWorkers() {
    int workers = (int) number(ConfigKey.DIGEST_WORKERS);
    int cores = Runtime.getRuntime().availableProcessors();
    return workers > 0 ? workers : Math.max(1, Math.min(4, cores / 2));
  }

  /** Undigested events at which new ones are refused. */
  public long inboxMaxRows() {
    return number(ConfigKey.INBOX_MAX_ROWS);
  }

  /** Hosts, addresses and ranges that service hooks may reach though they are not public. */
  public List<String> hooksAllowedHosts() {
    return optional(ConfigKey.HOOKS_ALLOWED_HOSTS).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  /** Free bytes of the data directory below which events are refused. */
  public long diskMinFreeBytes() {
    return number(ConfigKey.DISK_MIN_FREE_MB) * 1024 * 1024;
  }

  /** Most bytes that the attachments of one request may have together. */
  public long attachmentsMaxBytes() {
    return number(ConfigKey.ATTACHMENTS_MAX_MB) * 1024 * 1024;
  }

  /** Name or address of the mail server, if mail is to be sent. */
  public Optional<String> smtpHost() {
    return optional(ConfigKey.SMTP_HOST);
  }

  /** Port of the mail server; 0 for the usual one. */
  public int smtpPort() {
    long port = number(ConfigKey.SMTP_PORT);
    if (port > 65_535) {
      throw new StartupException(ConfigKey.SMTP_PORT.variable() + " must be a port.");
    }
    return (int) port;
  }

  /** User of the mail server, if it asks for one. */
  public Optional<String> smtpUser() {
    return optional(ConfigKey.SMTP_USER);
  }

  /** Password of that user. */
  public Optional<String> smtpPassword() {
    return optional(ConfigKey.SMTP_PASSWORD);
  }

  /** Encryption to the mail server: {@code starttls}, {@code implicit} or {@code none}. */
  public String smtpTls() {
    String value = text(ConfigKey.SMTP_TLS).toLowerCase(Locale.ROOT);
    if (!Set.of("starttls", "implicit", "none").contains(value)) {
      throw new StartupException(
          ConfigKey.SMTP_TLS.variable()
              + " must be starttls, implicit or none, but is "
              + value
              + ".");
    }
    return value;
  }

  /** Sender of all mail. */
  public Optional<String> mailFrom() {
    return optional(ConfigKey.MAIL_FROM);
  }

  /** Issuer of the OpenID provider, if people may sign in with one. */
  public Optional<String> oidcIssuer() {
    return optional(ConfigKey.OIDC_ISSUER);
  }

  /** Client id at that provider. */
  public Optional<String> oidcClientId() {
    return optional(ConfigKey.OIDC_CLIENT_ID);
  }

  /** Client secret at that provider. */
  public Optional<String> oidcClientSecret() {
    return optional(ConfigKey.OIDC_CLIENT_SECRET);
  }

  /** What people call that provider. */
  public String oidcName() {
    return text(ConfigKey.OIDC_NAME);
  }

  /** Slug of the organization that newcomers join, if they may. */
  public Optional<String> oidcOrganization() {
    return optional(ConfigKey.OIDC_ORGANIZATION);
  }

  /** Role of newcomers, not checked. */
  public String oidcRole() {
    return text(ConfigKey.OIDC_ROLE);
  }

  private static boolean flag(ConfigKey key) {
    String value = text(key).toLowerCase(Locale.ROOT);
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new StartupException(
              key.variable() + " must be true or false, but is " + value + ".");
    };
  }

  private static long number(ConfigKey key) {
    String value = text(key);
    try {
      long number = Long.parseLong(value);
      if (number < 0) {
        throw new StartupException(key.variable() + " must not be negative, but is " + value + ".");
      }
      return number;
    } catch (NumberFormatException e) {
      throw new StartupException(key.variable() + " must be a whole number, but is " + value + ".");
    }
  }

  private static String text(ConfigKey key) {
    return optional(key).orElse(key.defaultValue());
  }

  private static Optional<String> optional(ConfigKey key) {
    return ConfigProvider.getConfig()
        .getOptionalValue(key.property(), String.class)
        .map(String::trim)
        .filter(value -> !value.isEmpty());
  }
}
