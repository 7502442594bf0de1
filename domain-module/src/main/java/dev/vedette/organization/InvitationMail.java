package dev.vedette.organization;

import dev.vedette.access.User;
import dev.vedette.platform.mail.Mail;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The mail to somebody who is invited. */
final class InvitationMail {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private InvitationMail() {}

  static Mail of(Member member, Organization organization, Optional<User> inviter, String link) {
    String who = inviter.map(user -> user.name() + " invites you").orElse("You are invited");
    String until = member.invitationExpires().map(DAY::format).orElse("");
    return new Mail(
        member.email(),
        "Join " + organization.name() + " on Vedette",
        """
        %s to join the organization %s on Vedette, an error tracker, as %s.

        Accept here, until %s:
        %s

        Whoever has this link can accept: keep it to yourself. If you did not expect it, ignore it.
        """
            .formatted(who, organization.name(), member.role().displayName(), until, link));
  }
}
