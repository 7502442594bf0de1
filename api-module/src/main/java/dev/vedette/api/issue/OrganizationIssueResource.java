package dev.vedette.api.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;

/** An issue by id or short id, {@code /api/0/organizations/{organization}/issues/{issue}/}. */
@Path("0/organizations/{organization}/issues/{issue}/")
@ApplicationScoped
public class OrganizationIssueResource extends IssueRoutes {}
