package dev.vedette.api.response;

import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.PagedBody;
import dev.vedette.platform.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers a {@link Page} with its items, a {@link PagedBody} with its body, and both with the ways
 * to the other pages in headers.
 */
@Provider
@ApplicationScoped
public class PageHeaders implements ContainerResponseFilter {

  /** The most hits that are told; lists that count go no further. */
  static final long MAX_HITS = 1000;

  @Inject private ApiRequest api;

  /** For the container. */
  public PageHeaders() {}

  PageHeaders(ApiRequest api) {
    this.api = api;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof PagedBody paged) {
      addTo(response, paged.page(), request);
      replace(response, paged.body());
    } else if (response.getEntity() instanceof Page<?> page) {
      addTo(response, page, request);
      replace(response, page.items());
    }
  }

  private void addTo(
      ContainerResponseContext response, Page<?> page, ContainerRequestContext request) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle(
        "Link", LinkHeader.of(page, api.baseUrl(), request.getUriInfo().getRequestUri()));
    if (page.hits().isPresent()) {
      headers.putSingle("X-Hits", Math.min(MAX_HITS, page.hits().getAsLong()));
      headers.putSingle("X-Max-Hits", MAX_HITS);
    }
  }

  private static void replace(ContainerResponseContext response, Object body) {
    response.setEntity(body, response.getEntityAnnotations(), response.getMediaType());
  }
}
