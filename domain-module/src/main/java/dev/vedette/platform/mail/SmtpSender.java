package dev.vedette.platform.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** Hands mail over to a mail server, one connection a mail. Thread-safe. */
final class SmtpSender {

  private final SmtpSettings settings;
  private final Session session;

  SmtpSender(SmtpSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(settings.properties());
  }

  /** Returns when the mail server has taken the mail. */
  void send(Mail mail) throws MessagingException {
    String utf8 = StandardCharsets.UTF_8.name();
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(settings.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(mail.subject(), utf8);
    message.setText(mail.text(), utf8);
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no answers by machines
    message.setSentDate(Date.from(Instant.now()));
    if (settings.user().isPresent()) {
      Transport.send(message, settings.user().get(), settings.password().orElse(""));
    } else {
      Transport.send(message);
    }
  }
}
