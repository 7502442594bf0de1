package dev.vedette.onboarding;

import dev.vedette.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The token of the one-time set-up link. It lives in memory, as long as the process does: a restart
 * prints a new link, and nothing stored can be stolen.
 */
@ApplicationScoped
class SetupLink {

  private final String token = Secrets.hex(24);
  private final AtomicBoolean claimed = new AtomicBoolean();

  String token() {
    return token;
  }

  /** Whether the caller is the only one who completes the set-up now. */
  boolean claim() {
    return claimed.compareAndSet(false, true);
  }

  /** The set-up failed: the link works again. */
  void release() {
    claimed.set(false);
  }

  boolean matches(String candidate) {
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
  }
}
