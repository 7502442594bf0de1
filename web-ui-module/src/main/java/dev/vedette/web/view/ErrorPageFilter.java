package dev.vedette.web.view;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;

/**
 * Gives errors that others answered with an empty body a page: a failed CSRF check (Krazo maps it
 * to a bare 403) and what JAX-RS refuses by itself.
 */
public class ErrorPageFilter implements ContainerResponseFilter {

  @Inject private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context, ContainerResponseContext response) {
    int status = response.getStatus();
    if (status >= 400 && !response.hasEntity()) {
      response.setStatus(status);
      response.setEntity(
          ErrorPages.render(request, status, "", ""),
          new Annotation[0],
          MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
    }
  }
}
