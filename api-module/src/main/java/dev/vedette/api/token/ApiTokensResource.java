package dev.vedette.api.token;

import dev.vedette.access.Token;
import dev.vedette.access.TokenService;
import dev.vedette.access.TokenTerms;
import dev.vedette.access.User;
import dev.vedette.api.Requires;
import dev.vedette.api.SessionOnly;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.Paging;
import dev.vedette.organization.PersonalTokenService;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tokens of the person who is signed in, {@code /api/0/api-tokens/}. */
@Path("0/api-tokens/")
@ApplicationScoped
@SessionOnly
@Produces(MediaType.APPLICATION_JSON)
public class ApiTokensResource {

  /** What a change may name: {@code tokenId} repeats the path. */
  private static final Set<String> EDITABLE = Set.of("name", "tokenId");

  @Inject private ApiRequest request;
  @Inject private TokenService tokens;
  @Inject private PersonalTokenService personal;

  /** A page of them, newest first. */
  @GET
  @Requires({})
  public Page<ApiTokenRepresentation> list(@BeanParam Paging paging) {
    return tokens.ofUser(userId(), paging.page()).map(TokenAssembler::ofUser);
  }

  /**
   * Makes one, if the person has the second factor that is asked for; its text is in this answer
   * only.
   */
  @POST
  @Requires({})
  public Response create(Body body) {
    TokenTerms terms = TokenBody.terms(body);
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", "no-store")
        .entity(TokenAssembler.ofUser(personal.create(user(), terms)))
        .build();
  }

  /** Revokes the one that the body names by {@code tokenId}. */
  @DELETE
  @Requires({})
  public Response deleteNamed(Body body) {
    Optional<Long> id = body.longInteger("tokenId");
    if (id.isEmpty()) {
      body.wrong("tokenId", "This field is required.");
    }
    body.check();
    Token token;
    try {
      token = tokens.getOfUser(userId(), id.orElseThrow());
    } catch (NotFoundException e) {
      body.wrong("tokenId", e.detail());
      body.check();
      throw e;
    }
    tokens.revoke(token);
    return Response.noContent().build();
  }

  /** One of them. */
  @GET
  @Path("{token}/")
  @Requires({})
  public ApiTokenRepresentation get(@PathParam("token") String id) {
    return TokenAssembler.ofUser(find(id));
  }

  /** Gives one another name, which is all that can be changed. */
  @PUT
  @Path("{token}/")
  @Requires({})
  public Response rename(@PathParam("token") String id, Body body) {
    Token token = find(id);
    if (!EDITABLE.containsAll(body.names())) {
      return Response.status(Response.Status.FORBIDDEN)
          .entity(Map.of("error", "Only auth token name can be edited after creation"))
          .build();
    }
    if (!body.has("name")) {
      body.wrong("name", "This field is required.");
    }
    String name = body.optionalText("name", TokenTerms.MAX_NAME).orElse("");
    body.check();
    return Response.ok(TokenAssembler.ofUser(tokens.rename(token, name))).build();
  }

  /** Revokes one. */
  @DELETE
  @Path("{token}/")
  @Requires({})
  public Response delete(@PathParam("token") String id) {
    tokens.revoke(find(id));
    return Response.noContent().build();
  }

  private Token find(String id) {
    return tokens.getOfUser(userId(), TokenBody.id(id));
  }

  private long userId() {
    return user().id();
  }

  private User user() {
    return request.caller().user().orElseThrow(NotFoundException::new);
  }
}
