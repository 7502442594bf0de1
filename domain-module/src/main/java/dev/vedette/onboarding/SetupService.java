package dev.vedette.onboarding;

import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;

/** Sets a new server up, once: account, organization, team and project in one transaction. */
@Stateless
public class SetupService {

  @Inject private UserService users;
  @Inject private OrganizationService organizations;
  @Inject private TeamService teams;
  @Inject private ProjectService projects;
  @Inject private SetupLink link;

  /** Whether nobody has an account yet. */
  public boolean isNeeded() {
    return users.none();
  }

  /**
   * Checks the token of a set-up link.
   *
   * @throws NotFoundException if it is not this start's, or the server is set up already
   */
  public void check(String token) {
    if (!link.matches(token) || !isNeeded()) {
      throw invalid();
    }
  }

  /**
   * Sets the server up.
   *
   * @throws NotFoundException as {@link #check}
   * @throws InvalidException if a value breaks its rules; the field is named as in {@link
   *     NewServer}
   */
  public SetUp complete(String token, NewServer server) {
    check(token);
    if (!link.claim()) {
      throw invalid();
    }
    try {
      return create(server);
    } catch (RuntimeException e) {
      link.release();
      throw e;
    }
  }

  private SetUp create(NewServer server) {
    User user = users.create(server.email(), server.name(), server.password());
    Organization organization = createOrganization(server, user);
    Team team = createTeam(server, organization, user);
    Project project = createProject(server, team);
    return new SetUp(user, organization, project);
  }

  private Organization createOrganization(NewServer server, User user) {
    String slug =
        server
            .organizationSlug()
            .orElseGet(() -> organizations.freeSlug(server.organizationName()));
    try {
      return organizations.create(slug, server.organizationName(), user.id());
    } catch (InvalidException e) {
      throw renamed(e, e.errors().containsKey("slug") ? "organizationSlug" : "organizationName");
    }
  }

  private Team createTeam(NewServer server, Organization organization, User user) {
    try {
      return teams.create(
          organization.id(),
          Optional.empty(),
          Optional.of(server.teamName()),
          OptionalLong.of(user.id()));
    } catch (InvalidException e) {
      throw renamed(e, "teamName");
    }
  }

  private Project createProject(NewServer server, Team team) {
    try {
      return projects.create(team, server.projectName(), Optional.empty(), server.platform());
    } catch (InvalidException e) {
      throw e.errors().containsKey("platform") ? e : renamed(e, "projectName");
    }
  }

  private static NotFoundException invalid() {
    return new NotFoundException(
        "This set-up link is not valid any more. The newest one is in the server's log.");
  }

  private static InvalidException renamed(InvalidException e, String field) {
    return new InvalidException(field, e.errors().values().iterator().next().get(0));
  }
}
