package dev.vedette.onboarding;

import dev.vedette.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The token of the one-time set-up link. It lives in memory, as long as the process does: a restart
 * prints a new link, and nothing stored can be stolen.
 */
@ApplicationScoped
class SetupLink {

  private final String token = Secrets.hex(24);

  String token() {
    return token;
  }

  boolean matches(String candidate) {
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
  }
}
