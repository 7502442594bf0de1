package dev.vedette.web.security;

import dev.vedette.access.AuthenticationFailedException;
import java.util.Optional;

/** Reads the {@code Authorization} header (RFC 6750) with the error texts of Sentry's API. */
final class BearerToken {

  private BearerToken() {}

  /**
   * The token of a header.
   *
   * @param header the header's value, or null
   * @return nothing if the header is absent or of another scheme
   * @throws AuthenticationFailedException if it is of this scheme but malformed
   */
  static Optional<String> of(String header) throws AuthenticationFailedException {
    if (header == null) {
      return Optional.empty();
    }
    String[] parts = header.strip().split("\\s+");
    if (!parts[0].equalsIgnoreCase("Bearer")) {
      return Optional.empty();
    }
    if (parts.length == 1) {
      throw new AuthenticationFailedException("Invalid token header. No credentials provided.");
    }
    if (parts.length > 2) {
      throw new AuthenticationFailedException(
          "Invalid token header. Token string should not contain spaces.");
    }
    return Optional.of(parts[1]);
  }
}
