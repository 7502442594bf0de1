package dev.vedette.api.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;

/** The same by id or short id, {@code /api/0/organizations/{organization}/issues/{issue}/tags/}. */
@Path("0/organizations/{organization}/issues/{issue}/tags/")
@ApplicationScoped
public class OrganizationIssueTagsResource extends IssueTagRoutes {}
