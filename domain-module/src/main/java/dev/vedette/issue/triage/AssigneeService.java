package dev.vedette.issue.triage;

import dev.vedette.access.Caller;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.organization.AccessService;
import dev.vedette.organization.MemberQuery;
import dev.vedette.organization.MemberService;
import dev.vedette.organization.Organization;
import dev.vedette.organization.Team;
import dev.vedette.platform.Slugs;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who may be given the issues of a project. */
@Stateless
public class AssigneeService {

  private static final String FIELD = "assignedTo";
  private static final int MOST = 100;

  @Inject private UserService users;
  @Inject private AccessService accesses;
  @Inject private ProjectService projects;
  @Inject private MemberService members;

  /**
   * Reads who is meant: a user's id, {@code user:5}, an e-mail address, {@code team:3}, {@code
   * #team-slug}, or nothing for nobody.
   *
   * @throws InvalidException if nobody is meant who can have issues of the project; it does not
   *     tell whether there is such an account
   */
  public Assignee parse(Organization organization, Project project, String text) {
    String actor = text.strip();
    if (actor.isEmpty()) {
      return Assignee.NOBODY;
    }
    List<Team> teams =
        projects.teamsOf(List.of(project.id())).getOrDefault(project.id(), List.of());
    if (actor.startsWith("team:") || actor.startsWith("#")) {
      return team(teams, actor);
    }
    return user(actor)
        .filter(user -> mayWorkOn(organization, user, teams))
        .map(user -> Assignee.user(user.id(), user.name(), user.email()))
        .orElseThrow(() -> new InvalidException(FIELD, "Cannot assign to non-team member"));
  }

  private static Assignee team(List<Team> teams, String actor) {
    String name = actor.substring(actor.startsWith("#") ? 1 : "team:".length());
    return teams.stream()
        .filter(
            team ->
                actor.startsWith("#")
                    ? team.slug().equals(name)
                    : Long.toString(team.id()).equals(name))
        .findFirst()
        .map(team -> Assignee.team(team.id(), team.slug()))
        .orElseThrow(
            () ->
                new InvalidException(
                    FIELD, "Cannot assign to a team without access to the project"));
  }

  private Optional<User> user(String actor) {
    String text = actor.startsWith("user:") ? actor.substring("user:".length()) : actor;
    if (Slugs.isId(text)) {
      return users.findById(Long.parseLong(text));
    }
    if (!text.contains("@")) {
      throw new InvalidException(
          FIELD,
          "Could not parse actor. Format should be `type:id` where type is `team` or `user`.");
    }
    return users.findByEmail(text);
  }

  private boolean mayWorkOn(Organization organization, User user, List<Team> teams) {
    return user.active()
        && accesses
            .accessTo(organization, Caller.ofSession(user))
            .filter(access -> access.reaches(teams.stream().map(Team::id).toList()))
            .isPresent();
  }

  /** Whether a user may be mentioned in a project's issues. */
  public boolean mayWorkOn(Organization organization, Project project, long userId) {
    List<Team> teams =
        projects.teamsOf(List.of(project.id())).getOrDefault(project.id(), List.of());
    return users.findById(userId).filter(user -> mayWorkOn(organization, user, teams)).isPresent();
  }

  /** Those to choose from: the project's teams, then their members by name, at most 100. */
  public List<Assignee> choices(Project project) {
    List<Team> teams =
        projects.teamsOf(List.of(project.id())).getOrDefault(project.id(), List.of());
    List<Assignee> choices = new ArrayList<>();
    teams.forEach(team -> choices.add(Assignee.team(team.id(), team.slug())));
    if (!teams.isEmpty()) {
      List<Long> ids =
          members
              .byEmail(
                  project.organizationId(),
                  MemberQuery.inTeams(teams.stream().map(Team::id).toList()),
                  0,
                  MOST)
              .stream()
              .flatMapToLong(member -> member.userId().stream())
              .boxed()
              .toList();
      users.findByIds(ids).stream()
          .sorted(Comparator.comparing(User::name))
          .forEach(user -> choices.add(Assignee.user(user.id(), user.name(), user.email())));
    }
    return choices;
  }
}
