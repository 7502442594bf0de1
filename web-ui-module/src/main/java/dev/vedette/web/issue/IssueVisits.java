package dev.vedette.web.issue;

import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Opens issues for visitors. */
@ApplicationScoped
class IssueVisits {

  @Inject private Visits visits;
  @Inject private IssueService issues;

  /** A visit of an issue's project, and the issue. */
  record Open(Visit.OfProject project, Issue issue) {

    long user() {
      return project.visit().user().id();
    }

    String organization() {
      return project.visit().slug();
    }
  }

  /** An issue that the visitor may see; one that was merged is the one that it went into. */
  Open see(String organization, long id) {
    Visit visit = visits.organization(organization);
    Issue issue = issues.get(id);
    return new Open(visits.project(visit, issue.projectId()), issue);
  }

  /** An issue that the visitor may change. */
  Open change(String organization, long id) {
    Open open = see(organization, id);
    ForbiddenException.unless(open.project().maySettleIssues());
    return open;
  }

  /** An issue that the visitor may delete. */
  Open delete(String organization, long id) {
    Open open = see(organization, id);
    ForbiddenException.unless(open.project().mayDeleteIssues());
    return open;
  }
}
