package dev.vedette.alert;

import dev.vedette.alert.AlertMails.Receiver;
import dev.vedette.alert.AlertMails.Waiting;
import dev.vedette.platform.jdbc.Transaction;
import dev.vedette.platform.mail.Mail;
import dev.vedette.platform.mail.Mailer;
import jakarta.mail.MessagingException;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Sends the mail of rules, one after the other. It is noted after the mail server took it: if the
 * process dies in between, it is sent again. What cannot be sent is tried for a day.
 */
final class AlertMailer {

  private static final System.Logger LOG = System.getLogger(AlertMailer.class.getName());

  private static final Duration PATIENCE = Duration.ofDays(1);
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int DOUBLINGS = 7;

  /** Writes mails. */
  interface Writer {

    /** The mail about these firings of a rule; empty if the receiver is not to have it any more. */
    Optional<Mail> write(Receiver receiver, List<Waiting> firings);
  }

  private interface Step {
    void take(AlertMails mails) throws SQLException;
  }

  private final DataSource dataSource;
  private final Writer writer;
  private final Mailer mailer;
  private final Clock clock;

  AlertMailer(DataSource dataSource, Writer writer, Mailer mailer, Clock clock) {
    this.dataSource = dataSource;
    this.writer = writer;
    this.mailer = mailer;
    this.clock = clock;
  }

  /**
   * Sends what is due of one receiver.
   *
   * @return whether something was due
   */
  boolean runOnce() throws SQLException {
    Optional<Receiver> next;
    try (Connection connection = dataSource.getConnection()) {
      next = new AlertMails(connection).next(clock.instant());
    }
    if (next.isEmpty()) {
      return false;
    }
    List<Waiting> firings = take(next.get());
    if (!firings.isEmpty()) {
      Optional<Mail> mail = writer.write(next.get(), firings);
      if (mail.isPresent()) {
        send(mail.get(), firings);
      } else {
        step(mails -> mails.drop(firings));
      }
    }
    return true;
  }

  private List<Waiting> take(Receiver receiver) throws SQLException {
    try (Transaction transaction = Transaction.begin(dataSource)) {
      Optional<List<Waiting>> taken =
          new AlertMails(transaction.connection()).take(receiver, clock.instant());
      if (taken.isPresent()) {
        transaction.commit();
      }
      return taken.orElse(List.of());
    }
  }

  private void send(Mail mail, List<Waiting> firings) throws SQLException {
    try {
      mailer.sendNow(mail);
      step(mails -> mails.sent(firings, clock.instant()));
    } catch (MessagingException | IllegalStateException e) {
      Instant now = clock.instant();
      boolean over = firings.get(0).firedAt().plus(PATIENCE).isBefore(now);
      LOG.log(
          Level.WARNING,
          "Mail of an alert could not be sent"
              + (over ? ", and is given up: " : " yet: ")
              + e.getMessage());
      Duration wait = FIRST.multipliedBy(1L << Math.min(DOUBLINGS, firings.get(0).attempts()));
      Instant next = now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
      step(mails -> giveUpOr(mails, firings, over, next));
    }
  }

  private static void giveUpOr(AlertMails mails, List<Waiting> firings, boolean over, Instant next)
      throws SQLException {
    if (over) {
      mails.drop(firings);
    } else {
      mails.failed(firings, next);
    }
  }

  private void step(Step step) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      step.take(new AlertMails(connection));
    }
  }
}
