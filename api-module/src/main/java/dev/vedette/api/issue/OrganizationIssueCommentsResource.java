package dev.vedette.api.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;

/** Comments of an issue by its id or short id. */
@Path("0/organizations/{organization}/issues/{issue}/comments/")
@ApplicationScoped
public class OrganizationIssueCommentsResource extends CommentRoutes {}
