package dev.vedette.platform.mail;

import dev.vedette.platform.StartupException;
import dev.vedette.platform.VedetteConfig;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;

/**
 * Sends mail, from a thread of its own: a slow mail server holds up nobody. Mail waits in memory,
 * at most {@value #CAPACITY} of it, and is tried once; what was lost with a restart or a failure
 * can be asked for again by those who miss it. Thread-safe.
 */
@ApplicationScoped
public class Mailer {

  static final int CAPACITY = 1000;

  private static final Logger LOG = System.getLogger(Mailer.class.getName());

  private final BlockingQueue<Mail> waiting = new ArrayBlockingQueue<>(CAPACITY);
  private Optional<SmtpSender> sender = Optional.empty();
  private Thread thread;

  @Resource private ManagedThreadFactory threads;
  @Inject private VedetteConfig config;
  @Inject private Event<Outgoing> outgoing;

  /** What is sent once the transaction is through. */
  record Outgoing(Mail mail) {}

  /**
   * Whether there is a mail server. Where there is none, {@link #send} does nothing, and the caller
   * shows what the mail would have said.
   */
  public boolean isConfigured() {
    return sender.isPresent();
  }

  /**
   * Whether mail with links can be sent: there is a mail server, and a public URL. The request's
   * own address is the sender's to choose: a link made of it could hand a secret to another server.
   */
  public boolean canSendLinks() {
    return isConfigured() && config.publicUrl().isPresent();
  }

  /**
   * Sends a mail soon: after the running transaction was committed, never when it was rolled back,
   * at once where there is none. Failures are logged, without the content.
   */
  public void send(Mail mail) {
    if (isConfigured()) {
      outgoing.fire(new Outgoing(mail));
    }
  }

  /**
   * Reads the configuration when the application starts, so that a mistake shows then.
   *
   * @throws StartupException if the configuration is wrong
   */
  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    SmtpSettings.of(config).ifPresent(settings -> start(new SmtpSender(settings), threads));
  }

  /** Once: each module of the application has a start of its own to tell of. */
  synchronized void start(SmtpSender found, ThreadFactory factory) {
    if (thread != null) {
      return;
    }
    sender = Optional.of(found);
    thread = factory.newThread(this::run);
    thread.start();
  }

  /**
   * Sends a mail now, and returns when the mail server has taken it: for who keeps mail until then.
   * It may take half a minute.
   *
   * @throws MessagingException if the mail server did not take it
   * @throws IllegalStateException if there is no mail server
   */
  public void sendNow(Mail mail) throws MessagingException {
    sender.orElseThrow(() -> new IllegalStateException("There is no mail server")).send(mail);
  }

  void queue(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outgoing event) {
    if (!waiting.offer(event.mail())) {
      LOG.log(Level.ERROR, "Too much mail is waiting; one was dropped");
    }
  }

  @PreDestroy
  void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        deliver(waiting.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the container is going down
    }
  }

  /** A failure costs this mail, never the thread. */
  private void deliver(Mail mail) {
    try {
      sender.orElseThrow().send(mail);
    } catch (MessagingException | RuntimeException e) {
      // The message of the exception is the mail server's, and names at most the address.
      LOG.log(Level.ERROR, "A mail could not be sent: " + e.getMessage());
    }
  }
}
