package dev.vedette.api.scim;

import dev.vedette.api.request.ApiRequest;
import dev.vedette.platform.problem.ForbiddenException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses identity providers where the organization does not want one. It runs when the caller has
 * been let in, so that nobody learns of the switch who may not know of the organization.
 */
@Scim
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
@ApplicationScoped
public class ScimSwitch implements ContainerRequestFilter {

  @Inject private ApiRequest request;

  /** For the container. */
  public ScimSwitch() {}

  ScimSwitch(ApiRequest request) {
    this.request = request;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    if (request.knownCaller().isPresent() && !request.organization().settings().scimEnabled()) {
      throw new ForbiddenException("SCIM is not enabled for this organization.");
    }
  }
}
