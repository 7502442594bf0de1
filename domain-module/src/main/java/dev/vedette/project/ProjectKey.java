package dev.vedette.project;

import java.time.Instant;
import java.util.Optional;

/**
 * A client key: the credentials in a DSN.
 *
 * @param publicKey 32 lower-case hexadecimal digits, unique on the server
 * @param secretKey 32 more, for SDKs of an old protocol
 */
public record ProjectKey(
    long id,
    long projectId,
    String label,
    String publicKey,
    String secretKey,
    boolean active,
    Optional<RateLimit> rateLimit,
    Instant dateCreated) {

  /** The addresses that a client with this key uses, below a public base URL. */
  public Dsn dsn(String baseUrl) {
    return Dsn.of(baseUrl, this);
  }
}
