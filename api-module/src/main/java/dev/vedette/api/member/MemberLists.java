package dev.vedette.api.member;

import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.organization.Access;
import dev.vedette.organization.Member;
import dev.vedette.organization.MemberService;
import dev.vedette.organization.TeamMembershipService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what the shapes of many members need, with as many queries for many as for one. */
@ApplicationScoped
public class MemberLists {

  private final UserService users;
  private final MemberService members;
  private final TeamMembershipService memberships;
  private final Clock clock;

  /** For the container's proxy. */
  protected MemberLists() {
    this(null, null, null, null);
  }

  @Inject
  MemberLists(
      UserService users, MemberService members, TeamMembershipService memberships, Clock clock) {
    this.users = users;
    this.members = members;
    this.memberships = memberships;
    this.clock = clock;
  }

  /** Shapes members as in a list, one for one. */
  public List<MemberRepresentation> of(List<Member> found) {
    return of(found, false);
  }

  /**
   * The same.
   *
   * @param externalUsers whether names in other systems were asked for
   */
  public List<MemberRepresentation> of(List<Member> found, boolean externalUsers) {
    Set<Long> ids = new HashSet<>();
    found.forEach(
        member -> {
          member.userId().ifPresent(ids::add);
          member.inviterId().ifPresent(ids::add);
        });
    Map<Long, User> byId = byId(ids);
    return found.stream()
        .map(
            member ->
                MemberAssembler.of(
                    member,
                    member.userId().isPresent()
                        ? Optional.ofNullable(byId.get(member.userId().getAsLong()))
                        : Optional.empty(),
                    member.inviterId().isPresent()
                        ? Optional.ofNullable(byId.get(member.inviterId().getAsLong()))
                        : Optional.empty(),
                    externalUsers,
                    clock.instant()))
        .toList();
  }

  /**
   * Shapes a member alone.
   *
   * @param link the link, if it was just made
   */
  MemberDetailRepresentation detail(Member member, Optional<String> link, Access access) {
    return MemberAssembler.detail(
        of(List.of(member)).get(0),
        memberships.teamsOf(List.of(member)).getOrDefault(member.id(), List.of()),
        members.isOnlyOwner(member),
        link,
        access);
  }

  private Map<Long, User> byId(Collection<Long> ids) {
    return users.findByIds(ids).stream().collect(Collectors.toMap(User::id, user -> user));
  }
}
