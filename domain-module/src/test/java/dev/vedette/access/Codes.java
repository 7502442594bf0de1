package dev.vedette.access;

import java.time.Instant;

/** An authenticator app for tests of other packages. */
public final class Codes {

  private Codes() {}

  /** The code of a secret in base32, some steps of 30 seconds from now. */
  public static String of(String secret, int steps) {
    return Totp.code(Base32.decode(secret), Totp.step(Instant.now()) + steps);
  }
}
