package dev.vedette.platform.mail;

import dev.vedette.platform.ConfigKey;
import dev.vedette.platform.StartupException;
import dev.vedette.platform.VedetteConfig;
import java.util.Optional;
import java.util.Properties;

/**
 * How to reach the mail server.
 *
 * @param tls {@code starttls}, {@code implicit} or {@code none}
 * @param port 1 to 65535
 */
record SmtpSettings(
    String host,
    int port,
    Optional<String> user,
    Optional<String> password,
    String tls,
    String from) {

  private static final String TIMEOUT_MILLIS = "10000";

  /**
   * Reads the configuration; empty where no mail server is set.
   *
   * @throws StartupException if a value is malformed or the sender is missing
   */
  static Optional<SmtpSettings> of(VedetteConfig config) {
    return config
        .smtpHost()
        .map(
            host ->
                new SmtpSettings(
                    host,
                    port(config.smtpPort(), config.smtpTls()),
                    config.smtpUser(),
                    config.smtpPassword(),
                    config.smtpTls(),
                    from(config)));
  }

  private static String from(VedetteConfig config) {
    return config
        .mailFrom()
        .filter(Mail::isAddress)
        .orElseThrow(
            () ->
                new StartupException(
                    ConfigKey.MAIL_FROM.variable()
                        + " must be a mail address where "
                        + ConfigKey.SMTP_HOST.variable()
                        + " is set."));
  }

  private static int port(int configured, String tls) {
    if (configured > 0) {
      return configured;
    }
    return switch (tls) {
      case "starttls" -> 587;
      case "implicit" -> 465;
      default -> 25;
    };
  }

  /** For Jakarta Mail. */
  Properties properties() {
    Properties mail = new Properties();
    mail.setProperty("mail.transport.protocol", "smtp");
    mail.setProperty("mail.smtp.host", host);
    mail.setProperty("mail.smtp.port", Integer.toString(port));
    mail.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
    mail.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    mail.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
    mail.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
    mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    mail.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls.equals("implicit")));
    mail.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls.equals("starttls")));
    // Otherwise who sits in between removes the offer, and the mail travels in the clear.
    mail.setProperty("mail.smtp.starttls.required", Boolean.toString(tls.equals("starttls")));
    mail.setProperty("mail.from", from); // also keeps the host's name out of Message-ID
    return mail;
  }
}
