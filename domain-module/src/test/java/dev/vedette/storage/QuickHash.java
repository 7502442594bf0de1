package dev.vedette.storage;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

/** A password hash that costs a test nothing. */
final class QuickHash implements Pbkdf2PasswordHash {

  @Override
  public String generate(char[] password) {
    return "quick:" + Integer.toHexString(String.valueOf(password).hashCode());
  }

  @Override
  public boolean verify(char[] password, String hash) {
    return generate(password).equals(hash);
  }
}
