package dev.vedette.api.issue;

import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.TimeRange;
import dev.vedette.issue.search.SearchScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the caller of a request searches. */
@ApplicationScoped
public class IssueScopes {

  private final ApiRequest request;

  /** For the container's proxy. */
  protected IssueScopes() {
    this(null);
  }

  @Inject
  IssueScopes(ApiRequest request) {
    this.request = request;
  }

  /** These projects of the request's organization, for the caller. */
  public SearchScope of(
      Collection<Long> projectIds, List<String> environments, Optional<TimeRange.Limits> limits) {
    var user = request.userId();
    return new SearchScope(
        request.organization().id(),
        List.copyOf(projectIds),
        user.isPresent() ? Optional.of(user.getAsLong()) : Optional.empty(),
        List.copyOf(request.access().teamRoles().keySet()),
        environments,
        limits.map(TimeRange.Limits::start),
        limits.flatMap(TimeRange.Limits::end));
  }
}
