package dev.vedette.api.issue;

import dev.vedette.issue.triage.SharedIssues;
import dev.vedette.organization.OrganizationOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether issues of an organization may have public links. */
@ApplicationScoped
public class Sharing {

  @Inject private OrganizationOptions options;

  boolean isAllowed(long organizationId) {
    return options.of(organizationId).get(SharedIssues.ALLOWED);
  }
}
