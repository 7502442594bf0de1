package dev.vedette.api.issue;

import dev.vedette.event.EventService;
import dev.vedette.event.StoredEvent;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueSearchService;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.ShortId;
import dev.vedette.issue.search.IssueSearch;
import dev.vedette.issue.search.IssueSort;
import dev.vedette.issue.search.SearchScope;
import dev.vedette.platform.HexIds;
import dev.vedette.platform.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Searches that are no search: for the id of an event, or for a short id. */
@ApplicationScoped
public class DirectHits {

  private final IssueService issues;
  private final IssueSearchService search;
  private final EventService events;

  /** For the container's proxy. */
  protected DirectHits() {
    this(null, null, null);
  }

  @Inject
  DirectHits(IssueService issues, IssueSearchService search, EventService events) {
    this.issues = issues;
    this.search = search;
    this.events = events;
  }

  /**
   * What was meant.
   *
   * @param matchingEventId the event, if it was one
   */
  record Hit(Issue issue, Optional<String> matchingEventId) {}

  /** The issue that the search names, if it names one of the scope's projects. */
  Optional<Hit> find(SearchScope scope, IssueListParameters parameters) {
    String text = parameters.query() == null ? "" : parameters.query().strip();
    Optional<StoredEvent> event =
        HexIds.parse(text)
            .flatMap(id -> events.findInOrganization(scope.organizationId(), id))
            .filter(found -> scope.projectIds().contains(found.projectId()));
    if (event.isPresent()) {
      return issues
          .find(event.get().issueId())
          .map(issue -> new Hit(issue, Optional.of(HexIds.text(event.get().eventId()))));
    }
    if (!parameters.shortIdLookup() || ShortId.parse(text).isEmpty()) {
      return Optional.empty();
    }
    SearchScope everywhere =
        new SearchScope(
            scope.organizationId(),
            scope.projectIds(),
            scope.userId(),
            scope.teamIds(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return search
        .list(
            everywhere,
            IssueSearch.parse("issue:\"" + text.replace("\"", "") + "\""),
            IssueSort.DATE,
            PageRequest.FIRST)
        .items()
        .stream()
        .findFirst()
        .map(issue -> new Hit(issue, Optional.empty()));
  }
}
