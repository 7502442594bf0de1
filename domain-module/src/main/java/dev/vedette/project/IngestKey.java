package dev.vedette.project;

import java.util.List;
import java.util.Optional;

/**
 * What ingestion must know of a key; the project is active, or there is no such key.
 *
 * @param active whether the key may be used
 * @param allowedDomains origins that browsers may send from; {@code *} is all
 */
public record IngestKey(
    long keyId,
    long projectId,
    String publicKey,
    boolean active,
    Optional<RateLimit> rateLimit,
    List<String> allowedDomains) {}
