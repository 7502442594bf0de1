package dev.vedette.api.member;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.organization.MemberQuery;
import dev.vedette.organization.MemberService;
import dev.vedette.organization.Team;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The members of a project's teams, {@code /api/0/projects/{organization}/{project}/members/}. */
@Path("0/projects/{organization}/{project}/members/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectMembersResource {

  @Inject private MemberService members;
  @Inject private ProjectService projects;
  @Inject private MemberLists lists;

  /** All of them by address, without pages as in Sentry; who is only invited is left out. */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public List<MemberRepresentation> list(@PathParam("project") Project project) {
    List<Long> teams =
        projects.teamsOf(List.of(project.id())).getOrDefault(project.id(), List.of()).stream()
            .map(Team::id)
            .toList();
    return lists.of(
        members.byEmail(
            project.organizationId(), MemberQuery.inTeams(teams), 0, Integer.MAX_VALUE));
  }
}
