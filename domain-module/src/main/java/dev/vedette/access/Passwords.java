package dev.vedette.access;

import dev.vedette.platform.problem.InvalidException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.List;
import java.util.Map;

/**
 * Checks and hashes passwords: {@link PasswordRules}, and PBKDF2 with HMAC-SHA-512 and 210,000
 * iterations, as the OWASP password storage guide of 2023 has it.
 */
@ApplicationScoped
class Passwords {

  @Inject private Pbkdf2PasswordHash hash;

  private final PasswordRules rules = new PasswordRules();

  /** Verified in place of a missing account, so that its absence does not show in the time. */
  private String decoy;

  @PostConstruct
  void start() {
    hash.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "16",
            "Pbkdf2PasswordHash.KeySizeBytes", "32"));
    decoy = hash("no account has this password");
  }

  /**
   * Checks a new password.
   *
   * @throws InvalidException on the field {@code password} if it breaks a rule
   */
  void check(String password, String email, String name) {
    rules
        .problem(password, List.of(email, name))
        .ifPresent(
            problem -> {
              throw new InvalidException("password", problem);
            });
  }

  String hash(String password) {
    return hash.generate(PasswordRules.normalized(password).toCharArray());
  }

  boolean verify(String password, String stored) {
    if (PasswordRules.tooLong(password)) {
      verifyNothing();
      return false;
    }
    return hash.verify(PasswordRules.normalized(password).toCharArray(), stored);
  }

  /** Takes as long as a real verification. */
  void verifyNothing() {
    hash.verify("some other password".toCharArray(), decoy);
  }
}
