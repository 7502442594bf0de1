package dev.vedette.api.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;

/** The tags of an issue by its id, {@code /api/0/issues/{issue}/tags/}. */
@Path("0/issues/{issue}/tags/")
@ApplicationScoped
public class IssueTagsResource extends IssueTagRoutes {}
