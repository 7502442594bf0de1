package dev.vedette.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail reaches a mail server, and nothing in it becomes a header. */
class MailerTest {

  private MailServer server;

  @BeforeEach
  void start() throws IOException {
    server = new MailServer();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void a_mail_reaches_the_mail_server() throws Exception {
    new SmtpSender(settings("none"))
        .send(new Mail("ada@example.com", "Grüße", "First line\nSecond"));

    var mail = server.received().poll(10, TimeUnit.SECONDS);
    assertThat(mail.commands())
        .contains("MAIL FROM:<vedette@example.com>", "RCPT TO:<ada@example.com>");
    assertThat(mail.message())
        .contains(
            "From: vedette@example.com",
            "To: ada@example.com",
            "Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=",
            "Auto-Submitted: auto-generated",
            "First line",
            "Second");
  }

  @Test
  void a_line_break_in_the_subject_makes_no_header() throws Exception {
    new SmtpSender(settings("none"))
        .send(new Mail("ada@example.com", "Hello\r\nBcc: eve@example.com", "Text"));

    var mail = server.received().poll(10, TimeUnit.SECONDS);
    assertThat(mail.message()).contains("Subject: Hello Bcc: eve@example.com");
    assertThat(mail.message()).noneMatch(line -> line.startsWith("Bcc:"));
    assertThat(mail.commands()).filteredOn(line -> line.startsWith("RCPT")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.com,eve@example.com",
        "ada@example.com\r\nBcc: eve@example.com",
        "Ada <ada@example.com>",
        "ada@example.com\0",
        "ada",
        "ada@",
        "a@b@c",
        ""
      })
  void only_a_single_bare_address_is_taken(String address) {
    assertThatThrownBy(() -> new Mail(address, "Subject", "Text"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_server_without_encryption_gets_no_mail_where_it_is_asked_for() {
    assertThatThrownBy(
            () ->
                new SmtpSender(settings("starttls"))
                    .send(new Mail("ada@example.com", "Hello", "Text")))
        .isInstanceOf(MessagingException.class);
    assertThat(server.received()).isEmpty();
  }

  @Test
  void a_mail_that_fails_holds_up_no_other() throws Exception {
    var mailer = new Mailer();
    assertThat(mailer.isConfigured()).isFalse();
    mailer.start(new SmtpSender(settings("none")), Thread::new);

    mailer.queue(new Mailer.Outgoing(new Mail("two..dots@example.com", "Refused", "Text")));
    mailer.queue(new Mailer.Outgoing(new Mail("ada@example.com", "Hello", "Text")));

    assertThat(mailer.isConfigured()).isTrue();
    assertThat(server.received().poll(10, TimeUnit.SECONDS).message()).contains("Subject: Hello");
    mailer.stop();
  }

  @Test
  void it_starts_once() throws IOException {
    var mailer = new Mailer();
    var threads = new ArrayList<Thread>();
    ThreadFactory factory =
        work -> {
          threads.add(new Thread(work));
          return threads.get(threads.size() - 1);
        };

    mailer.start(new SmtpSender(settings("none")), factory);
    mailer.start(new SmtpSender(settings("none")), factory);

    assertThat(threads).hasSize(1);
    mailer.stop();
  }

  @Test
  void a_mail_does_not_print_its_content() {
    assertThat(new Mail("ada@example.com", "Subject", "secret link").toString())
        .doesNotContain("secret");
  }

  private SmtpSettings settings(String tls) {
    return new SmtpSettings(
        "127.0.0.1", server.port(), Optional.empty(), Optional.empty(), tls, "vedette@example.com");
  }
}
