package dev.vedette.storage;

import dev.vedette.platform.mail.Mail;
import dev.vedette.platform.mail.Mailer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what would be sent. */
final class RecordingMailer extends Mailer {

  /** The one of all tests, because a service that has it is made once. */
  static final RecordingMailer SHARED = new RecordingMailer();

  private volatile boolean links = true;
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

  /** Oldest first, of all tests. */
  List<Mail> sent() {
    return sent;
  }
}
