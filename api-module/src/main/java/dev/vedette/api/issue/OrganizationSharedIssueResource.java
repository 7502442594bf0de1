package dev.vedette.api.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;

/** The same, {@code /api/0/organizations/{organization}/shared/issues/{share}/}. */
@Path("0/organizations/{organization}/shared/issues/{share}/")
@ApplicationScoped
public class OrganizationSharedIssueResource extends SharedIssueRoutes {}
