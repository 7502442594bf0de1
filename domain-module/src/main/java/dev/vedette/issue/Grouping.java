package dev.vedette.issue;

import java.util.List;
import java.util.UUID;

/**
 * Which issue an event belongs to.
 *
 * @param hashes MD5 hashes as UUIDs, at least one; the first is the primary one
 * @param strategy what decided: {@code checksum}, {@code fingerprint}, {@code exception}, {@code
 *     threads}, {@code stacktrace}, {@code template}, {@code csp}, {@code hpkp}, {@code
 *     expect-staple}, {@code expect-ct}, {@code message} or {@code fallback}
 * @param fingerprint as sent, or <code>{{ default }}</code> alone
 */
public record Grouping(List<UUID> hashes, String strategy, List<String> fingerprint) {

  /** Copies the lists, so that they cannot change. */
  public Grouping {
    if (hashes.isEmpty()) {
      throw new IllegalArgumentException("A grouping needs a hash");
    }
    hashes = List.copyOf(hashes);
    fingerprint = List.copyOf(fingerprint);
  }
}
