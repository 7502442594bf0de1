package dev.vedette.project;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Keys by their public part, cached: each request of an SDK asks for one. What is cached is at most
 * five seconds old, so that a change is in force within that time on every node; unknown keys are
 * cached too, so that a wrong DSN does not become a query for every event.
 */
@ApplicationScoped
public class ProjectKeyDirectory {

  private static final Duration AGE = Duration.ofSeconds(5);

  @Inject private KeyService keys;

  private final LoadingCache<String, Optional<IngestKey>> cache =
      Caffeine.newBuilder()
          .expireAfterWrite(AGE)
          .maximumSize(10_000)
          .build(key -> keys.findForIngestion(key));

  /**
   * The key of a public key, active or not.
   *
   * @param publicKey 32 lower-case hexadecimal digits
   */
  public Optional<IngestKey> byPublicKey(String publicKey) {
    return cache.get(publicKey);
  }

  /** A change made here is in force at once; other nodes see it when their copy is too old. */
  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeyChanged change) {
    cache.invalidate(change.publicKey());
  }

  /** The same for a change of projects. */
  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProjectChanged changed) {
    cache
        .asMap()
        .values()
        .removeIf(
            key ->
                changed.projectId().isEmpty()
                    || key.filter(one -> one.projectId() == changed.projectId().getAsLong())
                        .isPresent());
  }
}
