package dev.vedette.web.account;

import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.web.page.AccountTab;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.TimeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;

/** Who the person is. */
@Path("account")
@Controller
@ApplicationScoped
public class ProfileController {

  private static final int LONGEST_SHOWN = 200;

  @Inject private Pages pages;
  @Inject private Self self;
  @Inject private UserService users;
  @Inject private Clock clock;

  /** The page. */
  @GET
  public Response form() {
    User user = user();
    return show(200, user, user.name(), FormErrors.none());
  }

  /** Changes the name. */
  @POST
  public Response rename(@FormParam("name") @DefaultValue("") String name) {
    User user = user();
    try {
      users.rename(user.id(), name);
      return pages.redirect(Links.ACCOUNT, "Your profile is saved.");
    } catch (InvalidException e) {
      return show(422, user, name, new FormErrors(e.errors()));
    }
  }

  private User user() {
    return self.get().user();
  }

  private Response show(int status, User user, String name, FormErrors errors) {
    Instant now = clock.instant();
    ProfilePage page =
        new ProfilePage(
            name.substring(0, Math.min(LONGEST_SHOWN, name.length())),
            user.email(),
            TimeText.of(user.dateJoined(), now),
            user.lastLogin().map(at -> TimeText.of(at, now)),
            errors);
    return Response.status(status)
        .entity(pages.showAccount("account/profile.html", page, AccountTab.PROFILE))
        .build();
  }
}
