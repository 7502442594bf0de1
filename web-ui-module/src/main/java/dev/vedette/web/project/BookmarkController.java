package dev.vedette.web.project;

import dev.vedette.project.BookmarkService;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import dev.vedette.web.security.LocalPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Bookmarks a project for the visitor: it comes first in their overview. */
@Path("organizations/{organization}/projects/{project}/bookmark")
@Controller
@ApplicationScoped
public class BookmarkController {

  @Inject private Visits visits;
  @Inject private BookmarkService bookmarks;

  /** Sets the bookmark or takes it away. */
  @POST
  public Response set(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @FormParam("bookmarked") @DefaultValue("false") boolean bookmarked,
      @FormParam("next") String next) {
    Visit.OfProject visit = visits.project(organization, project);
    bookmarks.set(visit.visit().user().id(), visit.project().id(), bookmarked);
    return Pages.redirect(LocalPath.of(next));
  }
}
