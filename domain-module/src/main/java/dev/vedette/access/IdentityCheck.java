package dev.vedette.access;

import dev.vedette.platform.Secrets;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.TooManyRequestsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Asks somebody who is signed in once more who they are, before a change that would let another
 * person keep the account: with the password or, where there is none, with a code. Guessing is
 * slowed down as at the sign-in.
 */
@ApplicationScoped
class IdentityCheck {

  private static final int LIMIT = 10;

  @Inject private Passwords passwords;
  @Inject private SecondFactors factors;
  @Inject private SignInAttempts attempts;

  /**
   * Checks the proof.
   *
   * @param field the field to complain about
   * @throws InvalidException if it is not good
   * @throws TooManyRequestsException after too many that were not good
   */
  void confirm(UserEntity user, String proof, String field) {
    Optional<String> hash = user.passwordHash();
    if (hash.isEmpty() && !user.hasTwoFactor()) {
      return; // the session is all there is
    }
    String who = "identity of " + Secrets.sha256(user.email());
    attempts.count(who, LIMIT);
    boolean good =
        hash.isPresent() ? passwords.verify(proof, hash.get()) : factors.use(user, proof);
    if (!good) {
      throw new InvalidException(
          field, hash.isPresent() ? "This is not your password." : "This code is not good.");
    }
    attempts.succeeded(who);
  }
}
