package dev.vedette.api.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;

/** The same by an older name. */
@Path("0/organizations/{organization}/issues/{issue}/notes/")
@ApplicationScoped
public class OrganizationIssueNotesResource extends CommentRoutes {}
