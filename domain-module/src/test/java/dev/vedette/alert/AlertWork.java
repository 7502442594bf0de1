package dev.vedette.alert;

import dev.vedette.event.EventService;
import dev.vedette.hook.AlertDeliveries;
import dev.vedette.issue.StoredEventListener;
import dev.vedette.ownership.OwnershipDirectory;
import dev.vedette.platform.mail.Mail;
import dev.vedette.platform.mail.Mailer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** The workers' side of alerts for tests that are elsewhere: no thread, and a clock. */
public final class AlertWork {

  private final DataSource dataSource;
  private final AlertDirectory directory = new AlertDirectory();
  private final AlertQueueing queueing;
  private final AlertEvaluator evaluator;
  private final AlertMailer mailer;

  /** Writes mails in a transaction of the test's. */
  public interface InTransaction {
    Optional<Mail> call(Function<AlertLetters, Optional<Mail>> work);
  }

  /** Work with a clock of the test's. */
  public AlertWork(
      DataSource dataSource,
      OwnershipDirectory ownership,
      InTransaction letters,
      Mailer mails,
      Clock clock) {
    this.dataSource = dataSource;
    queueing = new AlertQueueing(directory, ownership, clock);
    Receivers receivers = new Receivers();
    receivers.dataSource = dataSource;
    receivers.ownership = ownership;
    evaluator =
        new AlertEvaluator(
            dataSource,
            directory,
            queueing,
            new EventService(dataSource),
            receivers,
            new OwnerAssignment(ownership),
            new AlertDeliveries(),
            mails,
            clock);
    mailer =
        new AlertMailer(
            dataSource,
            (receiver, firings) -> letters.call(each -> each.write(receiver, firings)),
            mails,
            clock);
  }

  /** What the digest tells of stored events. */
  public StoredEventListener listener() {
    return queueing;
  }

  /** Rules were changed. */
  public void forget(long projectId) {
    directory.forget(new RuleChanged(projectId));
  }

  /** Evaluates what is due. */
  public void evaluate() throws SQLException {
    while (evaluator.runOnce(() -> false)) {
      Thread.onSpinWait();
    }
  }

  /** Sends what is due. */
  public void mail() throws SQLException {
    while (mailer.runOnce()) {
      Thread.onSpinWait();
    }
  }

  /** Deletes what is out of date. */
  public static void expire(Connection connection, Instant now) throws SQLException {
    AlertRetention.expire(connection, now);
  }
}
