package dev.vedette.ingest;

import dev.vedette.project.IngestKey;
import dev.vedette.project.ProjectConfiguration;
import dev.vedette.stats.Category;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/**
 * Counts what comes in against the quotas of its organization and its project, and then against the
 * limit of its key. What one of them refuses counts for none. It is counted in this process alone:
 * several nodes allow a quota each. After a start a window that has begun goes on with what was
 * stored in it. Thread-safe.
 */
final class QuotaLimits implements CategoryLimits {
  private static final int MANY = 10_000;

  private final CategoryLimits keys;
  private final LongFunction<ProjectConfiguration> configurations;
  private final StoredBefore stored;
  private final Clock clock;
  private final long startedAt;
  private final Map<Account, Used> windows = new ConcurrentHashMap<>();

  /** Whose quota it is; the texts are those of the protocol. */
  enum Scope {
    ORGANIZATION("organization", "org_quota"),
    PROJECT("project", "project_quota");

    private final String text;
    private final String reason;

    Scope(String text, String reason) {
      this.text = text;
      this.reason = reason;
    }
  }

  /** Tells what was stored since the beginning of a window. */
  @FunctionalInterface
  interface StoredBefore {
    long since(Scope scope, long id, Quota quota, long start);
  }

  private record Account(Scope scope, long id, QuotaCategory category, int window) {}

  /** What was taken in the window that began then. */
  private record Used(long start, AtomicLong quantity) {}

  /**
   * Limits by what projects and organizations have set.
   *
   * @param keys the limits of client keys, asked last
   */
  QuotaLimits(
      CategoryLimits keys,
      LongFunction<ProjectConfiguration> configurations,
      StoredBefore stored,
      Clock clock) {
    this.keys = keys;
    this.configurations = configurations;
    this.stored = stored;
    this.clock = clock;
    this.startedAt = clock.instant().getEpochSecond();
  }

  @Override
  public Optional<RateLimitNotice> acquire(IngestKey key, Category category, long quantity) {
    ProjectConfiguration configuration = configurations.apply(key.projectId());
    List<Quota> organization = configuration.organization().get(Quota.OPTION);
    List<Quota> project = configuration.project().get(Quota.OPTION);
    if (organization.isEmpty() && project.isEmpty()) {
      return keys.acquire(key, category, quantity);
    }
    List<AtomicLong> taken = new ArrayList<>();
    Optional<RateLimitNotice> limit =
        take(
                Scope.ORGANIZATION,
                configuration.organizationId(),
                organization,
                category,
                quantity,
                taken)
            .or(() -> take(Scope.PROJECT, key.projectId(), project, category, quantity, taken))
            .or(() -> keys.acquire(key, category, quantity));
    if (limit.isPresent()) {
      taken.forEach(each -> each.addAndGet(-quantity));
    }
    return limit;
  }

  private Optional<RateLimitNotice> take(
      Scope scope,
      long id,
      List<Quota> quotas,
      Category category,
      long quantity,
      List<AtomicLong> taken) {
    long now = clock.instant().getEpochSecond();
    for (Quota quota : quotas) {
      if (quota.category().categories().contains(category)) {
        long start = now - Math.floorMod(now, quota.window());
        AtomicLong used = window(scope, id, quota, start);
        if (used.addAndGet(quantity) > quota.limit()) {
          used.addAndGet(-quantity);
          return Optional.of(
              new RateLimitNotice(
                  start + quota.window() - now,
                  quota.category().categories(),
                  scope.text,
                  scope.reason));
        }
        taken.add(used);
      }
    }
    return Optional.empty();
  }

  private AtomicLong window(Scope scope, long id, Quota quota, long start) {
    Account account = new Account(scope, id, quota.category(), quota.window());
    Used known = windows.get(account);
    if (known != null && known.start() == start) {
      return known.quantity();
    }
    long before = start < startedAt ? stored.since(scope, id, quota, start) : 0;
    forgetOld(start);
    return windows
        .compute(
            account,
            (same, last) ->
                last != null && last.start() == start
                    ? last
                    : new Used(start, new AtomicLong(before)))
        .quantity();
  }

  /** Windows of quotas that are gone, such as those of deleted projects, do not stay for ever. */
  private void forgetOld(long now) {
    if (windows.size() > MANY) {
      windows.entrySet().removeIf(each -> each.getValue().start() + each.getKey().window() < now);
    }
  }
}
