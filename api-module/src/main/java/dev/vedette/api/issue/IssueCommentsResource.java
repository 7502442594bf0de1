package dev.vedette.api.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;

/** Comments of an issue by its id. */
@Path("0/issues/{issue}/comments/")
@ApplicationScoped
public class IssueCommentsResource extends CommentRoutes {}
