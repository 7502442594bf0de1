package dev.vedette.web.signin;

import dev.vedette.oidc.OidcIdentity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whom the provider knows, and whose password is awaited before both are linked. Signed in
 * they are not.
 *
 * @param email verified by the provider
 * @param next the local path to go to afterwards
 */
record OidcPending(String issuer, String subject, String email, Instant until, String next)
    implements Serializable {

  private static final String ATTRIBUTE = "dev.vedette.oidc-pending";

  /** How long somebody may look for their password. */
  private static final Duration VALID = Duration.ofMinutes(10);

  /** Remembers it in a session. */
  static void leave(HttpServletRequest request, OidcIdentity identity, String next, Instant now) {
    request
        .getSession(true)
        .setAttribute(
            ATTRIBUTE,
            new OidcPending(
                identity.issuer(),
                identity.subject(),
                identity.email().orElseThrow(),
                now.plus(VALID),
                next));
  }

  /** What was remembered, while it is valid. */
  static Optional<OidcPending> of(HttpServletRequest request, Instant now) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof OidcPending pending
        ? Optional.of(pending).filter(one -> one.until().isAfter(now))
        : Optional.empty();
  }

  OidcIdentity identity() {
    return new OidcIdentity(issuer, subject, Optional.of(email), true, "");
  }
}
