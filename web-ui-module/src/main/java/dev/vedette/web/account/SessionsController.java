package dev.vedette.web.account;

import dev.vedette.access.SessionService;
import dev.vedette.access.SignedIn;
import dev.vedette.access.UserSession;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.web.page.AccountTab;
import dev.vedette.web.page.Numbers;
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
import java.util.List;

/** Shows somebody the browsers that are signed in, and ends their sessions. */
@Path("account/sessions")
@Controller
@ApplicationScoped
public class SessionsController {

  @Inject private Pages pages;
  @Inject private Self self;
  @Inject private SessionService sessions;
  @Inject private Clock clock;

  /** The list. */
  @GET
  public String list() {
    SignedIn me = self.get();
    Instant now = clock.instant();
    List<SessionsPage.Row> rows =
        sessions.list(me.user().id()).stream().map(one -> row(one, me, now)).toList();
    return pages.showAccount("account/sessions.html", new SessionsPage(rows), AccountTab.SESSIONS);
  }

  /** Ends one. */
  @POST
  public Response end(@FormParam("session") @DefaultValue("0") long session) {
    try {
      sessions.end(self.get().user().id(), session);
      return pages.redirect(AccountTab.SESSIONS.href(), "That browser is signed out.");
    } catch (NotFoundException e) {
      return pages.redirect(AccountTab.SESSIONS.href(), "That browser was signed out already.");
    }
  }

  /** Ends all but this one. */
  @POST
  @Path("others")
  public Response endOthers() {
    SignedIn me = self.get();
    int ended = sessions.endOthers(me.user().id(), me.sessionId());
    return pages.redirect(
        AccountTab.SESSIONS.href(),
        Numbers.counted(ended, "other browser is", "other browsers are") + " signed out.");
  }

  private static SessionsPage.Row row(UserSession one, SignedIn me, Instant now) {
    return new SessionsPage.Row(
        one.id(),
        BrowserName.of(one.userAgent()),
        one.userAgent(),
        one.address(),
        TimeText.of(one.dateCreated(), now),
        TimeText.of(one.lastUsed(), now),
        one.id() == me.sessionId());
  }
}
