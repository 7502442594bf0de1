package dev.vedette.api.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;

/** An issue by its public link, {@code /api/0/shared/issues/{share}/}. */
@Path("0/shared/issues/{share}/")
@ApplicationScoped
public class SharedIssueResource extends SharedIssueRoutes {}
