package dev.vedette.api.usage;

import dev.vedette.api.project.ChosenProjects;
import dev.vedette.organization.Access;
import dev.vedette.organization.Organization;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.stats.Dimension;
import dev.vedette.stats.OutcomeQuery;
import dev.vedette.stats.StatsScope;
import dev.vedette.stats.StatsService;
import dev.vedette.stats.SteppedRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Finds the sums that both routes answer with. */
@ApplicationScoped
public class Usage {

  private static final String ALL = "-1";

  @Inject private ChosenProjects projects;
  @Inject private StatsService stats;
  @Inject private Clock clock;

  /** For the container. */
  public Usage() {}

  /** The answer. */
  Map<String, Object> of(Organization organization, Access access, UsageParameters parameters) {
    UsageFilter filter = parameters.filter();
    SteppedRange range = parameters.range(clock.instant());
    StatsScope scope = scope(organization, access, parameters.projects(), filter);
    OutcomeQuery query =
        new OutcomeQuery(
            scope,
            filter.categories(),
            filter.outcomes(),
            filter.reasons(),
            filter.groupBy(),
            range.start(),
            range.end(),
            range.interval());
    return UsageAssembler.of(range, filter, filter.nothing() ? List.of() : stats.groups(query));
  }

  /** Sums of a whole organization are for all of its members; projects are for who reaches them. */
  private StatsScope scope(
      Organization organization, Access access, List<String> ids, UsageFilter filter) {
    boolean whole = ids.isEmpty() || ids.contains(ALL);
    if (whole && !filter.groupBy().contains(Dimension.PROJECT)) {
      return StatsScope.organization(organization.id());
    }
    List<Long> chosen =
        projects.of(organization, access, ids).stream().map(each -> each.project().id()).toList();
    if (chosen.isEmpty()) {
      throw new BadRequestException("No projects available");
    }
    return StatsScope.projects(chosen);
  }
}
