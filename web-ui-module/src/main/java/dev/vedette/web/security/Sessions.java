package dev.vedette.web.security;

import dev.vedette.access.SessionService;
import dev.vedette.access.SignedIn;
import dev.vedette.access.User;
import dev.vedette.web.page.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The session of a browser: the key of who signed in, which counts as long as the database knows
 * it; who is half signed in; and a sentence to show on the next page.
 */
@ApplicationScoped
public class Sessions {

  private static final String KEY = "dev.vedette.session-key";
  private static final String HALF = "dev.vedette.half-signed-in";
  private static final String NOTICE = "dev.vedette.notice";

  /** Request attribute: looked up once a request. */
  private static final String SIGNED_IN = "dev.vedette.signed-in";

  /** How long somebody may look for their code. */
  private static final Duration HALF_VALID = Duration.ofMinutes(10);

  @Inject private SessionService sessions;
  @Inject private ClientAddresses addresses;
  @Inject private Clock clock;

  /**
   * Somebody whose password was right and whose code is awaited. Signed in they are not.
   *
   * @param credentialVersion of the account when the password was checked
   */
  public record HalfSignedIn(long userId, String credentialVersion, Instant until)
      implements Serializable {}

  /**
   * Begins a session of a user, of whom nothing more is to be asked. Whatever session there was
   * before ends, so that an id known to somebody else is worth nothing.
   */
  public void begin(HttpServletRequest request, User user) {
    end(request);
    HttpSession session = request.getSession(true);
    session.setMaxInactiveInterval((int) SessionService.IDLE.toSeconds());
    String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
    session.setAttribute(
        KEY, sessions.begin(user.id(), addresses.of(request).orElse("unknown"), agent));
  }

  /** Remembers, in a session of its own, that a user's code is awaited. */
  public void beginHalf(HttpServletRequest request, User user) {
    end(request);
    request
        .getSession(true)
        .setAttribute(
            HALF,
            new HalfSignedIn(
                user.id(), user.credentialVersion(), clock.instant().plus(HALF_VALID)));
  }

  /** Whose code is awaited, if anybody's, for ten minutes after the password. */
  public Optional<HalfSignedIn> half(HttpServletRequest request) {
    return attribute(request, HALF, HalfSignedIn.class)
        .filter(half -> half.until().isAfter(clock.instant()));
  }

  /** Ends the session, if there is one. */
  public void end(HttpServletRequest request) {
    attribute(request, KEY, String.class).ifPresent(sessions::end);
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    request.removeAttribute(SIGNED_IN);
  }

  /** Who is signed in; a session that was ended elsewhere counts for nothing. */
  public Optional<SignedIn> signedIn(HttpServletRequest request) {
    if (request.getAttribute(SIGNED_IN) instanceof SignedIn known) {
      return Optional.of(known);
    }
    Optional<SignedIn> found = attribute(request, KEY, String.class).flatMap(sessions::resume);
    found.ifPresent(known -> request.setAttribute(SIGNED_IN, known));
    return found;
  }

  /** The user of the session. */
  public Optional<User> user(HttpServletRequest request) {
    return signedIn(request).map(SignedIn::user);
  }

  /** Leaves a sentence for the next page. */
  public void leave(HttpServletRequest request, Notice notice) {
    request.getSession(true).setAttribute(NOTICE, notice);
  }

  /** Takes the sentence that was left, once. */
  public Optional<Notice> take(HttpServletRequest request) {
    Optional<Notice> notice = attribute(request, NOTICE, Notice.class);
    notice.ifPresent(taken -> request.getSession(false).removeAttribute(NOTICE));
    return notice;
  }

  private static <T> Optional<T> attribute(HttpServletRequest request, String name, Class<T> type) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable(session.getAttribute(name)).filter(type::isInstance).map(type::cast);
  }
}
