package dev.vedette.web.account;

import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.organization.AccessService;
import dev.vedette.organization.ResetLinkService;
import dev.vedette.platform.PublicUrl;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.SettingsTab;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import dev.vedette.web.security.HeaderLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;

/** Lets an owner make a member a link to set a new password, where no mail can. */
@Path("organizations/{organization}/settings/password-links/{user}")
@Controller
@ApplicationScoped
public class PasswordLinkController {

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private UserService users;
  @Inject private AccessService accesses;
  @Inject private ResetLinkService links;
  @Inject private PublicUrl publicUrl;
  @Inject private HttpServletRequest request;

  /** Asks whether it is meant. */
  @GET
  public String form(
      @PathParam("organization") String organization, @PathParam("user") long userId) {
    Visit visit = visits.organization(organization);
    User user = member(visit, userId);
    boolean allowed = links.mayMake(visit.organization().id(), visit.user().id(), user.id());
    return show(visit, user, allowed, Optional.empty());
  }

  /** Makes the link, and shows it this once. */
  @POST
  public String make(
      @PathParam("organization") String organization, @PathParam("user") long userId) {
    Visit visit = visits.organization(organization);
    User user = member(visit, userId);
    String token = links.make(visit.organization().id(), visit.user().id(), user.id());
    return show(visit, user, true, Optional.of(base() + Links.reset(token)));
  }

  private User member(Visit visit, long userId) {
    return accesses
        .member(visit.organization().id(), userId)
        .flatMap(member -> users.findById(userId))
        .orElseThrow(NotFoundException::new);
  }

  private String show(Visit visit, User user, boolean allowed, Optional<String> link) {
    PasswordLinkPage page =
        new PasswordLinkPage(
            List.of(visit.crumb(), new Crumb("Members", Links.members(visit.slug()))),
            user.email(),
            allowed,
            link,
            Links.passwordLink(visit.slug(), user.id()),
            Links.members(visit.slug()));
    return pages.showSettings("account/password-link.html", page, visit, SettingsTab.MEMBERS);
  }

  private String base() {
    return publicUrl.of(request.getScheme(), request.getHeader("Host"), HeaderLines.of(request));
  }
}
