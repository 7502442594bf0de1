package dev.vedette.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A client key: the credentials in a DSN.
 *
 * @param publicKey 32 lower-case hexadecimal digits, unique on the server
 * @param secretKey 32 more, for SDKs of an old protocol
 * @param useCase one of {@link #USE_CASES}: what the key is for, which changes nothing
 */
public record ProjectKey(
    long id,
    long projectId,
    String label,
    String publicKey,
    String secretKey,
    boolean active,
    Optional<RateLimit> rateLimit,
    LoaderSettings loader,
    String useCase,
    Instant dateCreated) {

  /** The use case of keys that people make. */
  public static final String FOR_USERS = "user";

  /** What a key can be for, by Sentry's names. */
  public static final List<String> USE_CASES = List.of(FOR_USERS, "profiling", "tempest", "demo");

  /** The addresses that a client with this key uses, below a public base URL. */
  public Dsn dsn(String baseUrl) {
    return Dsn.of(baseUrl, this);
  }
}
