package dev.vedette.api.organization;

import dev.vedette.access.Caller;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationQuery;
import dev.vedette.organization.OrganizationService;
import dev.vedette.organization.OrganizationSort;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.project.ProjectCounts;
import dev.vedette.stats.StatsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lists organizations in an order that another context knows: by their projects or their events.
 */
@ApplicationScoped
public class OrganizationOrder {

  @Inject private OrganizationService organizations;
  @Inject private ProjectCounts projects;
  @Inject private StatsService stats;

  /**
   * A page of the caller's organizations.
   *
   * @param sortBy {@code members}, {@code projects} or {@code events} (of the last day), most
   *     first; null or empty for the newest first
   * @throws BadRequestException if it is another one
   */
  Page<Organization> list(Caller caller, String query, String sortBy, PageRequest page) {
    OrganizationQuery asked = OrganizationQuery.parse(query);
    if (!asked.platforms().isEmpty()) {
      List<Long> all = organizations.ids(caller, OrganizationQuery.ALL);
      asked = asked.within(projects.organizationsOn(asked.platforms(), all));
    }
    return switch (sortBy == null ? "" : sortBy) {
      case "" -> organizations.list(caller, asked, OrganizationSort.NEWEST, page);
      case "members" -> organizations.list(caller, asked, OrganizationSort.MEMBERS, page);
      case "projects" -> {
        List<Long> ids = organizations.ids(caller, asked);
        yield most(ids, projects.byOrganization(ids), page);
      }
      case "events" -> {
        List<Long> ids = organizations.ids(caller, asked);
        yield most(ids, stats.organizations24h(ids), page);
      }
      default ->
          throw new BadRequestException(
              "Invalid sortBy, valid values are ['members', 'projects', 'events']");
    };
  }

  private Page<Organization> most(List<Long> ids, Map<Long, Long> figures, PageRequest page) {
    List<Long> rows =
        ids.stream()
            .sorted(
                Comparator.<Long>comparingLong(id -> figures.getOrDefault(id, 0L))
                    .thenComparingLong(id -> id)
                    .reversed())
            .skip(page.offset())
            .limit(page.limit() + 1L)
            .toList();
    Map<Long, Organization> found = organizations.findByIds(rows);
    return Page.ofOffset(rows.stream().map(found::get).filter(Objects::nonNull).toList(), page);
  }
}
