package dev.vedette.api.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;

/** An issue by its id, {@code /api/0/issues/{issue}/}. */
@Path("0/issues/{issue}/")
@ApplicationScoped
public class IssueResource extends IssueRoutes {}
