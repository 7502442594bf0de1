package dev.vedette.api.tag;

import static dev.vedette.access.Scope.ORG_ADMIN;
import static dev.vedette.access.Scope.ORG_READ;
import static dev.vedette.access.Scope.ORG_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.project.ChosenProjects;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.issue.search.TagService;
import dev.vedette.organization.Organization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The tags of projects, {@code /api/0/organizations/{organization}/tags/}. */
@Path("0/organizations/{organization}/tags/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationTagsResource {

  @Inject private ApiRequest request;
  @Inject private ChosenProjects chosen;
  @Inject private TagService tags;

  /** All of them, by name. */
  @GET
  @Requires({ORG_READ, ORG_WRITE, ORG_ADMIN})
  public List<TagKeyRepresentation> list(
      @PathParam("organization") Organization organization,
      @QueryParam("project") List<String> project) {
    List<Long> projects =
        chosen.of(organization, request.access(), project).stream()
            .map(each -> each.project().id())
            .toList();
    return tags.keys(projects).stream().map(TagAssembler::ofOrganization).toList();
  }
}
