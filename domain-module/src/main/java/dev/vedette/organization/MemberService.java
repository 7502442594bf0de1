package dev.vedette.organization;

import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import dev.vedette.access.Role;
import dev.vedette.access.TeamRole;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Members of organizations, and those who are invited ({@link Member#isPending}). Who may do what
 * is the caller's to check, see {@link MemberRights}; that an organization keeps an owner is
 * checked here.
 */
@Stateless
public class MemberService {

  @PersistenceContext private EntityManager entities;
  @Inject private MemberRepository members;
  @Inject private UserService users;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /**
   * The member of an id.
   *
   * @throws NotFoundException if the organization has none such
   */
  public Member get(long organizationId, long memberId) {
    return members
        .find(memberId)
        .filter(member -> member.organizationId() == organizationId)
        .orElseThrow(NotFoundException::new);
  }

  /** The membership of a user. */
  public Optional<Member> findByUser(long organizationId, long userId) {
    return members.findByUser(organizationId, userId);
  }

  /** The member or invitation of an address, in any case. */
  public Optional<Member> findByEmail(long organizationId, String email) {
    return email.indexOf('\0') >= 0
        ? Optional.empty()
        : members.findByEmail(organizationId, normalized(email));
  }

  /** Members and invitations that match, oldest first, paged by offset. */
  public Page<Member> list(long organizationId, MemberQuery query, PageRequest page) {
    return Page.ofOffset(
        members.list(
            organizationId, query, MemberRepository.Order.ID, page.offset(), page.limit() + 1),
        page);
  }

  /**
   * Members and invitations that match, by address.
   *
   * @param offset how many to pass over
   * @param limit how many at most
   */
  public List<Member> byEmail(long organizationId, MemberQuery query, int offset, int limit) {
    return members.list(organizationId, query, MemberRepository.Order.EMAIL, offset, limit);
  }

  /** How many members and invitations match. */
  public int count(long organizationId, MemberQuery query) {
    return members.count(organizationId, query);
  }

  /**
   * Makes somebody a member at once, as an identity provider does: an account without a password is
   * made where the address has none, and an invitation that waits is fulfilled.
   *
   * @param restrictsRole whether only the identity provider may change the role from here on
   * @throws ConflictException if the address is a member's
   * @throws InvalidException if it is no address
   */
  public Member provision(long organizationId, String email, Role role, boolean restrictsRole) {
    User user = users.findByEmail(email).orElseGet(() -> users.createWithoutPassword(email, email));
    Optional<Member> known = members.findByEmail(organizationId, user.email());
    if (known.filter(member -> !member.isPending()).isPresent()) {
      throw new ConflictException("User already exists in the database.");
    }
    entities.flush(); // the account before the member who refers to it
    MemberEntity entity =
        known
            .map(member -> members.entity(organizationId, member.id()))
            .orElseGet(() -> new MemberEntity(organizationId, user.id(), role, clock.instant()));
    entity.accept(user.id());
    entity.role(role);
    entity.provisioned(restrictsRole);
    members.add(entity);
    Member member = entity.toMember(user.email());
    record(AuditEvent.MEMBER_ADD, member, Changes.none().and("role", null, role.id()));
    return member;
  }

  /**
   * Gives a member another role. Roles in teams that the new one includes anyway are taken back, so
   * that they do not stay behind when it is lowered again.
   *
   * @throws ForbiddenException if the organization would be left without an owner
   */
  public Member changeRole(Member member, Role role) {
    MemberEntity entity = lock(member);
    if (role != Role.OWNER) {
      checkOwnerRemains(entity, "You cannot demote the only remaining owner of the organization.");
    }
    Role before = entity.role();
    if (before == role) {
      return member;
    }
    entity.role(role);
    if (role.minimumTeamRole() == TeamRole.ADMIN) {
      entities
          .createQuery("update TeamMemberEntity t set t.role = :role where t.memberId = :member")
          .setParameter("role", TeamRole.CONTRIBUTOR.id())
          .setParameter("member", member.id())
          .executeUpdate();
    }
    record(AuditEvent.MEMBER_EDIT, member, Changes.none().and("role", before.id(), role.id()));
    return members.find(member.id()).orElseThrow(NotFoundException::new);
  }

  /**
   * Ends a membership, or takes an invitation back. The account stays.
   *
   * @throws ForbiddenException if the organization would be left without an owner
   * @throws NotFoundException if it is gone already
   */
  public void remove(Member member) {
    MemberEntity entity = lock(member);
    checkOwnerRemains(entity, "You cannot remove the only remaining owner of the organization.");
    entities
        .createQuery("delete from TeamMemberEntity t where t.memberId = :member")
        .setParameter("member", member.id())
        .executeUpdate();
    members.remove(entity);
    record(AuditEvent.MEMBER_REMOVE, member, Changes.none().and("role", member.role().id(), null));
  }

  /** Whether no other owner could sign in if the member were gone. */
  public boolean isOnlyOwner(Member member) {
    return member.role() == Role.OWNER
        && !member.isPending()
        && !members.hasOtherOwner(member.organizationId(), member.id());
  }

  /** As it is now, and stays: two owners may remove each other at once. */
  private MemberEntity lock(Member member) {
    members.lockOrganization(member.organizationId());
    return members.entity(member.organizationId(), member.id());
  }

  private void checkOwnerRemains(MemberEntity entity, String refusal) {
    if (isOnlyOwner(entity.toMember(null))) {
      throw new ForbiddenException(refusal);
    }
  }

  private void record(AuditEvent event, Member member, Changes changes) {
    audit.record(
        event,
        member.organizationId(),
        AuditTarget.of("member", member.id(), member.email()),
        changes);
  }

  static String normalized(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /** A user's id as audit and rights take it. */
  static OptionalLong id(Optional<User> user) {
    return user.map(each -> OptionalLong.of(each.id())).orElse(OptionalLong.empty());
  }
}
