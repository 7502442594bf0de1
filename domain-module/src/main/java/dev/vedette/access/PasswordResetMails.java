package dev.vedette.access;

import dev.vedette.platform.VedetteConfig;
import dev.vedette.platform.mail.Mail;
import dev.vedette.platform.mail.Mailer;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/**
 * Sends people who forgot their password a link for a new one. It works after the request was
 * answered, so that neither the answer nor its time tells whether there is such an account.
 */
@Stateless
public class PasswordResetMails {

  private static final String SUBJECT = "A new password for Vedette";

  @Inject private UserRepository users;
  @Inject private PasswordResets resets;
  @Inject private Mailer mailer;
  @Inject private VedetteConfig config;

  /** Whether there is a mail server to send with, and a public URL. */
  public boolean isPossible() {
    return mailer.canSendLinks();
  }

  /**
   * Sends a link to the person of this address, if there is one and mail can be sent to it.
   *
   * @param path of the page that takes the token, which is appended to it
   */
  @Asynchronous
  public void send(String email, String path) {
    String link = config.publicUrl().orElseThrow() + path;
    users
        .find(email)
        .filter(UserEntity::isActive)
        .filter(user -> Mail.isAddress(user.email()))
        .ifPresent(user -> mailer.send(mail(user, link)));
  }

  private Mail mail(UserEntity user, String link) {
    return new Mail(
        user.email(),
        SUBJECT,
        """
        Somebody, hopefully you, has asked for a new password for this account.

        Choose one here within 24 hours; the link works once:
        %s

        If it was not you, do nothing: your password stays as it is.
        """
            .formatted(link + resets.create(user.id(), OptionalLong.empty())));
  }
}
