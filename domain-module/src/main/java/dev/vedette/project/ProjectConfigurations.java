package dev.vedette.project;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.vedette.organization.OrganizationOptionsChanged;
import dev.vedette.platform.Options;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Configurations of projects, cached: each event needs one. What is cached is at most five seconds
 * old, so that a change is in force within that time on every node, and at once on the node where
 * it was made.
 */
@ApplicationScoped
public class ProjectConfigurations {

  private static final Duration AGE = Duration.ofSeconds(5);

  @Inject private ProjectOptions options;

  private final LoadingCache<Long, ProjectConfiguration> cache =
      Caffeine.newBuilder().expireAfterWrite(AGE).maximumSize(10_000).build(this::load);

  /** How events of a project are taken; of a project that is gone, as if nothing were set. */
  public ProjectConfiguration of(long projectId) {
    return cache.get(projectId);
  }

  private ProjectConfiguration load(long projectId) {
    return options
        .configuration(projectId)
        .orElseGet(() -> new ProjectConfiguration(projectId, 0, Options.NONE, Options.NONE));
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProjectChanged changed) {
    if (changed.projectId().isPresent()) {
      cache.invalidate(changed.projectId().getAsLong());
    } else {
      cache.invalidateAll();
    }
  }

  void forget(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) OrganizationOptionsChanged changed) {
    cache.asMap().values().removeIf(each -> each.organizationId() == changed.organizationId());
  }
}
