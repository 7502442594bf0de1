package dev.vedette.api.scim;

import static dev.vedette.access.Scope.TEAM_ADMIN;
import static dev.vedette.access.Scope.TEAM_READ;
import static dev.vedette.access.Scope.TEAM_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.organization.GroupMember;
import dev.vedette.organization.GroupService;
import dev.vedette.organization.Organization;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamQuery;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.Slugs;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The teams of an organization, {@code /api/0/organizations/{organization}/scim/v2/Groups}. Only
 * who reaches every team changes them here: what is changed here becomes the identity provider's.
 */
@Scim
@Path("0/organizations/{organization}/scim/v2/Groups")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Scim.MEDIA_TYPE, Scim.ODD_MEDIA_TYPE})
public class ScimGroupsResource {

  private static final int MAX_SLUG = 50;
  private static final Pattern ID_OR_SLUG = Pattern.compile("[A-Za-z0-9_-]{1," + MAX_SLUG + "}");

  @Inject private ApiRequest request;
  @Inject private TeamService teams;
  @Inject private GroupService groups;

  /** A page of them, by slug. */
  @GET
  @Requires({TEAM_READ, TEAM_WRITE, TEAM_ADMIN})
  public ScimListRepresentation<ScimGroupRepresentation> list(
      @PathParam("organization") Organization organization, @BeanParam ScimListQuery query) {
    TeamQuery wanted = query.filter().map(ScimGroupsResource::query).orElse(TeamQuery.ALL);
    List<Team> page =
        query.count() == 0
            ? List.of()
            : teams.list(organization.id(), wanted, query.offset(), query.count());
    return ScimListRepresentation.of(
        shape(page, query.excludesMembers()),
        teams.count(organization.id(), wanted),
        query.startIndex());
  }

  /** Creates one, without members: identity providers send those afterwards. */
  @POST
  @Requires({TEAM_WRITE, TEAM_ADMIN})
  public Response create(@PathParam("organization") Organization organization, Body body) {
    checkReach();
    String name =
        ScimObject.of(body)
            .text("displayName")
            .orElseThrow(() -> new InvalidException("displayName", "This field is required."));
    Team team;
    try {
      team = teams.provision(organization.id(), name);
    } catch (ConflictException e) {
      return Response.status(Response.Status.CONFLICT)
          .entity(Map.of("non_field_errors", List.of(e.detail()), "detail", e.detail()))
          .build();
    }
    ScimGroupRepresentation made = ScimAssembler.group(team, Optional.of(List.of()));
    return ScimLocation.created(request, "Groups", made.id(), made);
  }

  /** One of them. */
  @GET
  @Path("/{group}")
  @Requires({TEAM_READ, TEAM_WRITE, TEAM_ADMIN})
  public ScimGroupRepresentation get(
      @PathParam("organization") Organization organization,
      @PathParam("group") String group,
      @BeanParam ScimListQuery query) {
    return shape(List.of(team(organization, group)), query.excludesMembers()).get(0);
  }

  /** Renames it, and changes who belongs to it. */
  @PATCH
  @Path("/{group}")
  @Requires({TEAM_WRITE, TEAM_ADMIN})
  public void patch(
      @PathParam("organization") Organization organization,
      @PathParam("group") String group,
      Body body) {
    checkReach();
    Team team = team(organization, group);
    groups.change(team, ScimGroupPatch.changes(body));
  }

  /** Deletes it; its projects stay. */
  @DELETE
  @Path("/{group}")
  @Requires(TEAM_ADMIN)
  public void delete(
      @PathParam("organization") Organization organization, @PathParam("group") String group) {
    checkReach();
    teams.deleteProvisioned(team(organization, group));
  }

  private List<ScimGroupRepresentation> shape(List<Team> found, boolean withoutMembers) {
    Map<Long, List<GroupMember>> members =
        withoutMembers ? Map.of() : groups.members(found.stream().map(Team::id).toList());
    return found.stream()
        .map(team -> ScimAssembler.group(team, Optional.ofNullable(members.get(team.id()))))
        .toList();
  }

  /** The scope alone is not enough: a member may hold it in teams that are not theirs. */
  private void checkReach() {
    ForbiddenException.unless(request.access().hasGlobalReach());
  }

  private Team team(Organization organization, String idOrSlug) {
    if (ID_OR_SLUG.matcher(idOrSlug).matches()) {
      try {
        return teams.get(organization.id(), idOrSlug);
      } catch (NotFoundException e) {
        throw new NotFoundException("Group not found.");
      }
    }
    throw new NotFoundException("Group not found.");
  }

  /** A group is found by the slug that its name leads to, as in Sentry. */
  private static TeamQuery query(ScimComparison filter) {
    String value = filter.value();
    String slug = Slugs.slugify(value, MAX_SLUG);
    if (filter.attribute().equals("displayname") && !slug.isEmpty()) {
      return TeamQuery.ofSlug(slug);
    }
    return filter.attribute().equals("value") && Slugs.isId(value)
        ? new TeamQuery(Set.of(), Set.of(Long.valueOf(value)), Optional.empty(), false)
        : new TeamQuery(Set.of(), Set.of(), Optional.empty(), true);
  }
}
