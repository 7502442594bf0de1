package dev.vedette.web.page;

import dev.vedette.web.security.LocalPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Remembers light or dark. */
@Path("theme")
@Controller
@ApplicationScoped
public class ThemeController {

  private static final int YEAR_IN_SECONDS = 31_536_000;

  @Inject private HttpServletRequest request;

  /** Sets the cookie and leads back. */
  @POST
  public Response choose(@FormParam("theme") String theme, @FormParam("next") String next) {
    NewCookie cookie =
        new NewCookie.Builder(Theme.COOKIE)
            .value(Theme.of(theme).id())
            .path("/")
            .maxAge(YEAR_IN_SECONDS)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite(NewCookie.SameSite.LAX)
            .build();
    return Response.seeOther(URI.create(LocalPath.of(next))).cookie(cookie).build();
  }
}
