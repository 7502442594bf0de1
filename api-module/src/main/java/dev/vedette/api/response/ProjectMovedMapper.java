package dev.vedette.api.response;

import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.ProjectMovedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Leads to a project by its new slug. The body tells it too: clients that do not follow a redirect
 * read it there.
 */
@Provider
@ApplicationScoped
public class ProjectMovedMapper implements ExceptionMapper<ProjectMovedException> {

  private static final String PROJECTS = "/projects/";

  @Context private UriInfo uri;
  @Inject private ApiRequest request;

  @Override
  public Response toResponse(ProjectMovedException moved) {
    String path = path(uri.getRequestUri(), moved);
    Map<String, Object> extra = new LinkedHashMap<>();
    extra.put("url", path);
    extra.put("slug", moved.slug());
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("code", "resource-moved");
    detail.put("message", "Resource has been moved");
    detail.put("extra", extra);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("slug", moved.slug());
    body.put("detail", detail);
    return Response.fromResponse(Errors.body(Response.Status.FOUND.getStatusCode(), body))
        .header(HttpHeaders.LOCATION, request.baseUrl() + path)
        .build();
  }

  /** Path and query of the request with the new slug: the second segment after "projects". */
  static String path(URI requested, ProjectMovedException moved) {
    String path = requested.getRawPath();
    int organization = path.indexOf(PROJECTS) + PROJECTS.length();
    int start = path.indexOf('/', organization) + 1;
    int end = path.indexOf('/', start);
    String query = requested.getRawQuery() == null ? "" : "?" + requested.getRawQuery();
    if (!URLDecoder.decode(path.substring(start, end), StandardCharsets.UTF_8)
        .equals(moved.formerSlug())) {
      throw new IllegalStateException("No project was expected in " + path);
    }
    return path.substring(0, start) + moved.slug() + path.substring(end) + query;
  }
}
