package dev.vedette.api.token;

import static dev.vedette.access.Scope.ORG_ADMIN;
import static dev.vedette.access.Scope.ORG_READ;
import static dev.vedette.access.Scope.ORG_WRITE;

import dev.vedette.access.NewToken;
import dev.vedette.access.Token;
import dev.vedette.access.TokenKind;
import dev.vedette.access.TokenService;
import dev.vedette.api.Requires;
import dev.vedette.api.SessionOnly;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.Paging;
import dev.vedette.organization.Organization;
import dev.vedette.platform.Page;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;

/** The tokens of an organization, {@code /api/0/organizations/{organization}/org-auth-tokens/}. */
@Path("0/organizations/{organization}/org-auth-tokens/")
@ApplicationScoped
@SessionOnly
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationTokensResource {

  @Inject private ApiRequest request;
  @Inject private TokenService tokens;

  /** A page of them, newest first. */
  @GET
  @Requires({ORG_READ, ORG_WRITE, ORG_ADMIN})
  public Page<OrganizationTokenRepresentation> list(
      @PathParam("organization") Organization organization, @BeanParam Paging paging) {
    return tokens
        .ofOrganization(organization.id(), TokenKind.ORGANIZATION, paging.page())
        .map(TokenAssembler::ofOrganization);
  }

  /** Makes one; its text is in this answer only. */
  @POST
  @Requires({ORG_READ, ORG_WRITE, ORG_ADMIN})
  public Response create(@PathParam("organization") Organization organization, Body body) {
    String name = TokenBody.organizationTokenName(body);
    Optional<Instant> expiresAt = body.time("expiresAt");
    body.check();
    NewToken created =
        tokens.createForOrganization(
            organization.id(),
            organization.slug(),
            request.baseUrl(),
            name,
            expiresAt,
            request.caller().user().orElseThrow(NotFoundException::new).id());
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", "no-store")
        .entity(TokenAssembler.ofOrganization(created))
        .build();
  }

  /** One of them. */
  @GET
  @Path("{token}/")
  @Requires({ORG_READ, ORG_WRITE, ORG_ADMIN})
  public OrganizationTokenRepresentation get(
      @PathParam("organization") Organization organization, @PathParam("token") String id) {
    return TokenAssembler.ofOrganization(find(organization, id));
  }

  /** Gives one another name, which is all that can be changed. */
  @PUT
  @Path("{token}/")
  @Requires({ORG_READ, ORG_WRITE, ORG_ADMIN})
  public Response rename(
      @PathParam("organization") Organization organization,
      @PathParam("token") String id,
      Body body) {
    Token token = find(organization, id);
    tokens.rename(token, TokenBody.organizationTokenName(body));
    return Response.noContent().build();
  }

  /** Revokes one. */
  @DELETE
  @Path("{token}/")
  @Requires({ORG_WRITE, ORG_ADMIN})
  public Response delete(
      @PathParam("organization") Organization organization, @PathParam("token") String id) {
    tokens.revoke(find(organization, id));
    return Response.noContent().build();
  }

  private Token find(Organization organization, String id) {
    return tokens.getOfOrganization(organization.id(), TokenKind.ORGANIZATION, TokenBody.id(id));
  }
}
