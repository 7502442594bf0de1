package dev.vedette.platform;

/**
 * Every configuration key, once: its MicroProfile name, its default and what it means. The README's
 * table is checked against this list.
 */
public enum ConfigKey {
  DATA_DIR("vedette.data.dir", "./vedette-data", "Where the embedded database and files are kept"),
  DB_URL(
      "vedette.db.url",
      "",
      "JDBC URL of a PostgreSQL 15+ database; empty for the embedded H2 in the data directory"),
  DB_USER("vedette.db.user", "", "User of that database"),
  DB_PASSWORD("vedette.db.password", "", "Password of that user"),
  URL("vedette.url", "", "Public base URL, used in DSNs and links; empty: taken from the request"),
  ADMIN_EMAIL("vedette.admin.email", "", "On an empty database: e-mail of the first owner"),
  ADMIN_PASSWORD(
      "vedette.admin.password",
      "",
      "Password of that owner, 8 to 200 characters, and none that is common or like the"
          + " address"),
  ADMIN_TOKEN(
      "vedette.admin.token",
      "",
      "A token with every scope for that owner, 64 lower-case hex digits"),
  ORGANIZATION("vedette.organization", "sentry", "Slug of the organization created with them"),
  DEMO(
      "vedette.demo",
      "false",
      "Fills an empty database with an example organization and 14 days of events"),
  TRUST_PROXY(
      "vedette.trust.proxy",
      "false",
      "Believe X-Forwarded-For, -Proto and -Host; only behind a reverse proxy that sets them"),
  DIGEST_WORKERS(
      "vedette.digest.workers",
      "0",
      "Threads that digest the inbox; 0: one for two cores, at most 4"),
  INBOX_MAX_ROWS(
      "vedette.inbox.max.rows",
      "100000",
      "Undigested events at which new ones are refused with 429"),
  DISK_MIN_FREE_MB(
      "vedette.disk.min.free.mb",
      "512",
      "Free space of the data directory, in MiB, below which events are refused with 429"),
  ATTACHMENTS_MAX_MB(
      "vedette.attachments.max.mb",
      "100",
      "Most that the attachments of one request may have together, in MiB"),
  SMTP_HOST("vedette.smtp.host", "", "Mail server; empty: the server sends no mail"),
  SMTP_PORT("vedette.smtp.port", "0", "Its port; 0: 587 with starttls, 465 with implicit, else 25"),
  SMTP_USER("vedette.smtp.user", "", "User there, if it asks for one"),
  SMTP_PASSWORD("vedette.smtp.password", "", "Password of that user"),
  SMTP_TLS(
      "vedette.smtp.tls", "starttls", "Encryption to the mail server: starttls, implicit or none"),
  MAIL_FROM("vedette.mail.from", "", "Sender of all mail, needed with a mail server"),
  HOOKS_ALLOWED_HOSTS(
      "vedette.hooks.allowed.hosts",
      "",
      "Hosts, addresses and ranges that service hooks may reach though they are not public,"
          + " separated by commas"),
  OIDC_ISSUER(
      "vedette.oidc.issuer",
      "",
      "Issuer of an OpenID provider to sign in with, https; empty: passwords only"),
  OIDC_CLIENT_ID("vedette.oidc.client.id", "", "Client id at that provider"),
  OIDC_CLIENT_SECRET("vedette.oidc.client.secret", "", "Client secret at that provider"),
  OIDC_NAME("vedette.oidc.name", "single sign-on", "What the button says: Sign in with …"),
  OIDC_ORGANIZATION(
      "vedette.oidc.organization",
      "",
      "Slug of an organization in which everybody gets an account whom the provider knows and this"
          + " server does not; empty: only who has an account or is invited gets in"),
  OIDC_ROLE("vedette.oidc.role", "member", "Their role there: member, admin or manager"),
  LOG_FORMAT(
      "vedette.log.format",
      "text",
      "Log lines of vedette.jar: text, or json for one JSON object each (variable only)");

  private final String property;
  private final String defaultValue;
  private final String description;

  ConfigKey(String property, String defaultValue, String description) {
    this.property = property;
    this.defaultValue = defaultValue;
    this.description = description;
  }

  /** The MicroProfile Config name, such as {@code vedette.data.dir}. */
  public String property() {
    return property;
  }

  /** The environment variable that sets it, such as {@code VEDETTE_DATA_DIR}. */
  public String variable() {
    return property.replace('.', '_').toUpperCase(java.util.Locale.ROOT);
  }

  /** Its value where nobody set one; empty for none. */
  public String defaultValue() {
    return defaultValue;
  }

  /** What it means, in one line. */
  public String description() {
    return description;
  }
}
