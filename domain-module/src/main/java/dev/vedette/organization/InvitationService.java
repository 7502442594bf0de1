package dev.vedette.organization;

import dev.vedette.access.Actor;
import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import dev.vedette.access.CurrentActor;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.platform.Secrets;
import dev.vedette.platform.mail.Mail;
import dev.vedette.platform.mail.Mailer;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.platform.problem.TooManyRequestsException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Invitations to an organization, from the first link until somebody accepts. A link carries a
 * random secret of which only the hash is kept, and works for {@link #LIFETIME}. It works without
 * mail: whoever invites is shown it, once. It is mailed too where {@link Mailer#canSendLinks}.
 */
@Stateless
public class InvitationService {

  /** How long a link works. */
  public static final Duration LIFETIME = Duration.ofDays(30);

  private static final int SECRET_BYTES = 32;
  private static final String UNKNOWN =
      "This invitation does not exist. It was taken back or replaced by a newer link, or the link"
          + " is incomplete.";

  @PersistenceContext private EntityManager entities;
  @Inject private MemberRepository members;
  @Inject private TeamMembershipService teams;
  @Inject private OrganizationService organizations;
  @Inject private UserService users;
  @Inject private InvitationLimits limits;
  @Inject private AuditLog audit;
  @Inject private CurrentActor actor;
  @Inject private Mailer mailer;
  @Inject private Clock clock;

  /**
   * Invites somebody.
   *
   * @param inviter empty where a token without a user invites
   * @param baseUrl of the link, without a slash at its end
   * @throws InvalidException if the address is none, or is a member's or invited already
   * @throws TooManyRequestsException if too many were invited
   */
  public Invitation invite(
      Organization organization, NewInvitation wanted, Optional<User> inviter, String baseUrl) {
    String email = MemberService.normalized(wanted.email());
    if (!Mail.isAddress(email)) {
      throw new InvalidException("email", "Enter a valid email address.");
    }
    if (members.findByEmail(organization.id(), email).isPresent()) {
      throw new InvalidException("email", "The user " + email + " is already a member");
    }
    limits.invite(organization.id(), email);
    MemberEntity entity =
        MemberEntity.invited(
            organization.id(), email, wanted.role(), MemberService.id(inviter), clock.instant());
    members.add(entity);
    Invitation invitation = renew(entity, organization, inviter, baseUrl, wanted.sendMail());
    teams.set(invitation.member(), wanted.teams());
    record(
        AuditEvent.MEMBER_INVITE,
        invitation.member(),
        Changes.none().and("role", null, wanted.role().id()));
    return invitation;
  }

  /**
   * Makes a new link; the one before stops working.
   *
   * @throws ConflictException if it was accepted meanwhile
   * @throws TooManyRequestsException if too many were invited
   */
  public Invitation renew(
      Organization organization, Member member, Optional<User> inviter, String baseUrl) {
    limits.invite(organization.id(), member.email());
    MemberEntity entity = members.entity(organization.id(), member.id());
    if (!entity.toMember(member.email()).isPending()) {
      throw new ConflictException("This invitation was accepted already.");
    }
    Invitation invitation = renew(entity, organization, inviter, baseUrl, true);
    record(AuditEvent.MEMBER_REINVITE, invitation.member(), Changes.none());
    return invitation;
  }

  /**
   * What a link leads to.
   *
   * @param address of the client, to slow down guessing
   * @throws NotFoundException if it leads nowhere
   * @throws TooManyRequestsException after too many of those
   */
  public OpenInvitation open(long memberId, String secret, String address) {
    limits.guess(address);
    OpenInvitation found =
        Optional.ofNullable(entities.find(MemberEntity.class, memberId))
            .filter(entity -> matches(entity, secret))
            .flatMap(entity -> members.find(memberId))
            .map(this::open)
            .orElseThrow(() -> new NotFoundException(UNKNOWN));
    limits.known(address);
    return found;
  }

  /**
   * Makes a user the member. Where the invited address has an account, only that account can
   * accept; where it has none, the holder of the link may bring another account.
   *
   * @param otherAddress whether the user knows that the invitation went to another address
   * @throws ForbiddenException if the invitation is for another account, or for another address and
   *     the user did not confirm it
   * @throws ConflictException if it is used up or expired, or the user is a member already
   */
  public Member accept(
      long memberId, String secret, String address, User user, boolean otherAddress) {
    Member invited = waiting(memberId, secret, address);
    if (!invited.email().equals(user.email())) {
      if (users.findByEmail(invited.email()).isPresent()) {
        throw new ForbiddenException(
            "This invitation is for the account " + invited.email() + ". Sign in with that one.");
      }
      if (!otherAddress) {
        throw new ForbiddenException(
            "This invitation was sent to another address. Confirm that you want to join as "
                + user.email()
                + ".");
      }
    }
    return bind(invited, user);
  }

  /**
   * Makes an account for the invited address, and it the member.
   *
   * @throws InvalidException if name or password break their rules
   * @throws ConflictException if the address has an account, or the invitation is used up
   */
  public User acceptWithNewAccount(
      long memberId, String secret, String address, String name, String password) {
    Member invited = waiting(memberId, secret, address);
    User user = users.create(invited.email(), name, password);
    entities.flush(); // the account before the member who refers to it
    actor.set(new Actor(OptionalLong.of(user.id()), user.email(), actor.get().address()));
    bind(invited, user);
    return user;
  }

  private Member waiting(long memberId, String secret, String address) {
    members.lock(memberId); // two people may follow the same link at once
    OpenInvitation found = open(memberId, secret, address);
    return switch (found.state()) {
      case WAITING -> found.member();
      case EXPIRED ->
          throw new ConflictException("This invitation has expired. Ask for a new link.");
      case ACCEPTED -> throw new ConflictException("This invitation was accepted already.");
    };
  }

  private Member bind(Member invited, User user) {
    if (members.findByUser(invited.organizationId(), user.id()).isPresent()) {
      throw new ConflictException("You are a member of this organization already.");
    }
    MemberEntity entity = members.entity(invited.organizationId(), invited.id());
    entity.accept(user.id());
    Member member = entity.toMember(user.email());
    record(
        AuditEvent.MEMBER_ACCEPT,
        member,
        Changes.none().and("email", invited.email(), user.email()));
    return member;
  }

  private OpenInvitation open(Member member) {
    OpenInvitation.State state;
    if (!member.isPending()) {
      state = OpenInvitation.State.ACCEPTED;
    } else if (member.isExpired(clock.instant())) {
      state = OpenInvitation.State.EXPIRED;
    } else {
      state = OpenInvitation.State.WAITING;
    }
    return new OpenInvitation(
        member,
        organizations.get(member.organizationId()),
        state,
        member.isPending() && users.findByEmail(member.email()).isPresent());
  }

  private Invitation renew(
      MemberEntity entity,
      Organization organization,
      Optional<User> inviter,
      String baseUrl,
      boolean sendMail) {
    String secret = Secrets.hex(SECRET_BYTES);
    entity.renew(Secrets.sha256(secret), clock.instant().plus(LIFETIME));
    Member member = entity.toMember(null);
    String link = baseUrl + "/accept/" + member.id() + "/" + secret;
    boolean mailed = sendMail && mailer.canSendLinks();
    if (mailed) {
      mailer.send(InvitationMail.of(member, organization, inviter, link));
    }
    return new Invitation(member, link, mailed);
  }

  private static boolean matches(MemberEntity entity, String secret) {
    byte[] given = Secrets.sha256(secret).getBytes(StandardCharsets.US_ASCII);
    return entity
        .tokenHash()
        .map(hash -> hash.getBytes(StandardCharsets.US_ASCII))
        .filter(hash -> MessageDigest.isEqual(hash, given))
        .isPresent();
  }

  private void record(AuditEvent event, Member member, Changes changes) {
    audit.record(
        event,
        member.organizationId(),
        AuditTarget.of("member", member.id(), member.email()),
        changes);
  }
}
