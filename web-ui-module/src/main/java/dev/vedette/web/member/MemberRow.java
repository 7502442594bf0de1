package dev.vedette.web.member;

import dev.vedette.access.User;
import dev.vedette.organization.Member;
import dev.vedette.organization.MemberTeam;
import dev.vedette.web.page.TimeText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A member or an invitation in the list.
 *
 * @param you whether it is the visitor
 * @param pending whether nobody has accepted yet
 * @param expired whether the link works no more
 * @param teams names of the first teams
 * @param moreTeams how many more there are
 * @param lastSeen empty if never, and for an invitation
 * @param twoFactor whether signing in takes a code
 * @param expires until when the link works
 * @param href its page
 * @param renewHref where the visitor can make a new link; POST
 * @param removeHref where the visitor can take the invitation back
 */
public record MemberRow(
    String name,
    String email,
    String role,
    boolean you,
    boolean pending,
    boolean expired,
    List<String> teams,
    int moreTeams,
    Optional<TimeText> lastSeen,
    boolean twoFactor,
    Optional<TimeText> expires,
    String href,
    Optional<String> renewHref,
    Optional<String> removeHref) {

  private static final int SHOWN_TEAMS = 3;

  /**
   * The row of a member.
   *
   * @param user empty while the invitation waits
   * @param list path of the list
   * @param renews whether the visitor may make a new link and take the invitation back
   */
  static MemberRow of(
      Member member,
      Optional<User> user,
      List<MemberTeam> teams,
      boolean you,
      boolean renews,
      String list,
      Instant now) {
    String href = list + member.id() + "/";
    return new MemberRow(
        user.map(User::name).orElse(member.email()),
        member.email(),
        member.role().displayName(),
        you,
        member.isPending(),
        member.isExpired(now),
        teams.stream().limit(SHOWN_TEAMS).map(each -> each.team().name()).toList(),
        Math.max(0, teams.size() - SHOWN_TEAMS),
        user.flatMap(User::lastActive).map(at -> TimeText.of(at, now)),
        user.filter(User::hasTwoFactor).isPresent(),
        member.isPending()
            ? member.invitationExpires().map(at -> TimeText.of(at, now))
            : Optional.empty(),
        href,
        renews ? Optional.of(href + "link/") : Optional.empty(),
        renews ? Optional.of(href + "remove/") : Optional.empty());
  }
}
