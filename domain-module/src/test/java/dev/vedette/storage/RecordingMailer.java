package dev.vedette.storage;

import dev.vedette.platform.mail.Mail;
import dev.vedette.platform.mail.Mailer;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what would be sent. */
final class RecordingMailer extends Mailer {

  /** The one of all tests, because a service that has it is made once. */
  static final RecordingMailer SHARED = new RecordingMailer();

  private volatile boolean links = true;
  private volatile boolean broken;
  private final List<Mail> sent = new CopyOnWriteArrayList<>();

  private RecordingMailer() {}

  @Override
  public boolean isConfigured() {
    return true;
  }

  @Override
  public boolean canSendLinks() {
    return links;
  }

  /** Whether there is a public URL; yes, unless a test says otherwise. */
  void links(boolean possible) {
    links = possible;
  }

  @Override
  public void send(Mail mail) {
    sent.add(mail);
  }

  @Override
  public void sendNow(Mail mail) throws MessagingException {
    if (broken) {
      throw new MessagingException("The mail server is away");
    }
    sent.add(mail);
  }

  /** Whether the mail server takes nothing; no, unless a test says otherwise. */
  void broken(boolean away) {
    broken = away;
  }

  /** Oldest first, of all tests. */
  List<Mail> sent() {
    return sent;
  }
}
