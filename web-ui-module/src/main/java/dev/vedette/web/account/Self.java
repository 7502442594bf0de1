package dev.vedette.web.account;

import dev.vedette.access.SignedIn;
import dev.vedette.web.page.NotSignedInException;
import dev.vedette.web.security.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Who looks after their own account, and with which session. */
@ApplicationScoped
class Self {

  @Inject private Sessions sessions;
  @Inject private HttpServletRequest request;

  /**
   * Who is signed in.
   *
   * @throws NotSignedInException if nobody is
   */
  SignedIn get() {
    return sessions.signedIn(request).orElseThrow(NotSignedInException::new);
  }
}
