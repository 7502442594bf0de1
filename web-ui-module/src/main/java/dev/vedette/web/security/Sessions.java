package dev.vedette.web.security;

import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.web.page.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/** The session of a browser: who signed in, and a sentence to show on the next page. */
@ApplicationScoped
public class Sessions {

  private static final String SIGNED_IN = "dev.vedette.signed-in";
  private static final String NOTICE = "dev.vedette.notice";

  /** A session that is not used ends; one of a signed-in person is kept over a long weekend. */
  private static final Duration SIGNED_IN_IDLE = Duration.ofDays(4);

  @Inject private UserService users;

  /** The user, by id, and the credentials that were good when the session began. */
  record SignedIn(long userId, String credentialVersion) implements Serializable {}

  /**
   * Begins a session of a user. Whatever session there was before ends, so that an id known to
   * somebody else is worth nothing.
   */
  public void begin(HttpServletRequest request, User user) {
    end(request);
    HttpSession session = request.getSession(true);
    session.setMaxInactiveInterval((int) SIGNED_IN_IDLE.toSeconds());
    session.setAttribute(SIGNED_IN, new SignedIn(user.id(), user.credentialVersion()));
  }

  /** Ends the session, if there is one. */
  public void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /**
   * The user of the session. A session of somebody who is no longer active, or whose password has
   * changed since, counts for nothing.
   */
  public Optional<User> user(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(SIGNED_IN) instanceof SignedIn signedIn)) {
      return Optional.empty();
    }
    return users
        .findById(signedIn.userId())
        .filter(User::active)
        .filter(user -> user.credentialVersion().equals(signedIn.credentialVersion()));
  }

  /** Leaves a sentence for the next page. */
  public void leave(HttpServletRequest request, Notice notice) {
    request.getSession(true).setAttribute(NOTICE, notice);
  }

  /** Takes the sentence that was left, once. */
  public Optional<Notice> take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(NOTICE) instanceof Notice notice)) {
      return Optional.empty();
    }
    session.removeAttribute(NOTICE);
    return Optional.of(notice);
  }
}
