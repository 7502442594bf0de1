package dev.vedette.access;

import dev.vedette.platform.problem.InvalidException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/**
 * Password rules and hashes: PBKDF2 with HMAC-SHA-512 and 210,000 iterations, as the OWASP password
 * storage guide of 2023 has it; a length of 8 or more and no composition rules, as in NIST SP
 * 800-63B, 5.1.1.2.
 */
@ApplicationScoped
class Passwords {

  private static final int MIN_LENGTH = 8;
  static final int MAX_LENGTH = 200;

  @Inject private Pbkdf2PasswordHash hash;

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

  void check(String password) {
    if (password.length() < MIN_LENGTH) {
      throw new InvalidException(
          "password", "Use at least " + MIN_LENGTH + " characters; a few words are a good start.");
    }
    if (password.length() > MAX_LENGTH) {
      throw new InvalidException("password", "Use at most " + MAX_LENGTH + " characters.");
    }
  }

  String hash(String password) {
    return hash.generate(password.toCharArray());
  }

  boolean verify(String password, String stored) {
    return hash.verify(password.toCharArray(), stored);
  }

  /** Takes as long as a real verification. */
  void verifyNothing() {
    hash.verify("some other password".toCharArray(), decoy);
  }
}
