package dev.vedette.web.signin;

import dev.vedette.access.User;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.security.LocalPath;
import dev.vedette.web.security.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;

/** The way in for everybody who has shown who they are, by whichever first step. */
@ApplicationScoped
public class Entrance {

  @Inject private Sessions sessions;
  @Inject private HttpServletRequest request;

  /**
   * Begins the session of a user, or asks for the code of one who has two-factor on.
   *
   * @param next where to go afterwards, as it was sent
   */
  public Response enter(User user, String next) {
    String path = LocalPath.of(next);
    if (user.hasTwoFactor()) {
      sessions.beginHalf(request, user);
      return Pages.redirect(
          Links.HOME.equals(path)
              ? Links.SIGN_IN_CODE
              : Links.SIGN_IN_CODE + "?next=" + Links.query(path));
    }
    sessions.begin(request, user);
    return Pages.redirect(path);
  }
}
