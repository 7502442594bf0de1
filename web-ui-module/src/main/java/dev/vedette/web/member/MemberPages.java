package dev.vedette.web.member;

import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.organization.Member;
import dev.vedette.organization.MemberRights;
import dev.vedette.organization.MemberTeam;
import dev.vedette.organization.TeamMembershipService;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What the pages of members have in common. */
@ApplicationScoped
public class MemberPages {

  @Inject private Visits visits;
  @Inject private UserService users;
  @Inject private TeamMembershipService memberships;
  @Inject private Clock clock;

  /**
   * Opens the members of an organization.
   *
   * @throws ForbiddenException if the visitor may not see them
   */
  Visit visit(String organization) {
    Visit visit = visits.organization(organization);
    if (!visit
        .access()
        .hasAny(List.of(Scope.MEMBER_READ, Scope.MEMBER_WRITE, Scope.MEMBER_ADMIN))) {
      throw new ForbiddenException();
    }
    return visit;
  }

  static MemberRights rights(Visit visit) {
    return new MemberRights(visit.access(), OptionalLong.of(visit.user().id()));
  }

  static Crumb crumb(Visit visit) {
    return new Crumb("Members", Links.members(visit.slug()));
  }

  /** Rows of members, with as many queries for many as for one. */
  List<MemberRow> rows(List<Member> members, Visit visit) {
    Map<Long, User> byId =
        users
            .findByIds(members.stream().flatMapToLong(m -> m.userId().stream()).boxed().toList())
            .stream()
            .collect(Collectors.toMap(User::id, user -> user));
    Map<Long, List<MemberTeam>> teams = memberships.teamsOf(members);
    MemberRights rights = rights(visit);
    return members.stream()
        .map(
            member ->
                MemberRow.of(
                    member,
                    member.userId().isPresent()
                        ? Optional.ofNullable(byId.get(member.userId().getAsLong()))
                        : Optional.empty(),
                    teams.getOrDefault(member.id(), List.of()),
                    member.isOf(rights.userId()),
                    rights.mayRenew(member),
                    Links.members(visit.slug()),
                    clock.instant()))
        .toList();
  }

  /** The roles that a visitor may give, as choices. */
  static List<InvitePage.RoleChoice> roles(List<Role> roles, Role selected) {
    return roles.stream()
        .map(
            role ->
                new InvitePage.RoleChoice(
                    role.id(), role.displayName(), role.description(), role == selected))
        .toList();
  }
}
