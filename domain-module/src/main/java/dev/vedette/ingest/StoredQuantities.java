package dev.vedette.ingest;

import dev.vedette.stats.Outcome;
import dev.vedette.stats.OutcomeQuery;
import dev.vedette.stats.StatsScope;
import dev.vedette.stats.StatsService;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** What was stored in a window of a quota, from the rollups of outcomes. */
record StoredQuantities(StatsService stats, Clock clock) implements QuotaLimits.StoredBefore {

  /** Nothing if the rollups cannot be read: a quota that is too wide loses no events. */
  @Override
  public long since(QuotaLimits.Scope scope, long id, Quota quota, long start) {
    StatsScope whose =
        scope == QuotaLimits.Scope.PROJECT ? StatsScope.project(id) : StatsScope.organization(id);
    try {
      return stats
          .groups(
              new OutcomeQuery(
                  whose,
                  Set.copyOf(quota.category().categories()),
                  Set.of(Outcome.ACCEPTED),
                  Set.of(),
                  List.of(),
                  start,
                  start + quota.window(),
                  quota.window()))
          .get(0)
          .total()
          .quantity();
    } catch (RuntimeException e) {
      System.getLogger(StoredQuantities.class.getName())
          .log(Level.WARNING, "What a quota has let through cannot be read", e);
      return 0;
    }
  }
}
