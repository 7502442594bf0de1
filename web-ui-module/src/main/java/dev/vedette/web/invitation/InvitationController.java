package dev.vedette.web.invitation;

import dev.vedette.access.User;
import dev.vedette.organization.InvitationService;
import dev.vedette.organization.Member;
import dev.vedette.organization.OpenInvitation;
import dev.vedette.organization.OrganizationService;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.web.invitation.InvitationPage.Step;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visits;
import dev.vedette.web.security.ClientAddresses;
import dev.vedette.web.security.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Accepts invitations: with the account of who is signed in, or with a new one. */
@Path("accept/{member: \\d+}/{secret: [0-9A-Za-z]+}")
@Controller
@ApplicationScoped
public class InvitationController {

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private Sessions sessions;
  @Inject private InvitationService invitations;
  @Inject private OrganizationService organizations;
  @Inject private ClientAddresses addresses;
  @Inject private HttpServletRequest request;

  /** What the invitation is, and what the visitor can do with it. */
  @GET
  public Response show(@PathParam("member") long id, @PathParam("secret") String secret) {
    return page(id, secret, 200, Optional.empty(), "", FormErrors.none());
  }

  /** Joins with the account of who is signed in. */
  @POST
  public Response join(
      @PathParam("member") long id,
      @PathParam("secret") String secret,
      @FormParam("other") String other) {
    Optional<User> user = user();
    if (user.isEmpty()) {
      return Pages.redirect(Links.signIn(Links.invitation(id, secret)));
    }
    try {
      Member member = invitations.accept(id, secret, address(), user.get(), "yes".equals(other));
      return entered(member);
    } catch (NotFoundException | ConflictException | ForbiddenException e) {
      return page(id, secret, 409, Optional.of(e.detail()), "", FormErrors.none());
    }
  }

  /** Makes an account for the invited address, and joins with it. */
  @POST
  @Path("account")
  public Response joinWithNewAccount(
      @PathParam("member") long id,
      @PathParam("secret") String secret,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("password") @DefaultValue("") String password) {
    if (name.isBlank()) {
      return page(
          id, secret, 422, Optional.empty(), name, FormErrors.of("name", "Please fill this in."));
    }
    try {
      User user = invitations.acceptWithNewAccount(id, secret, address(), name, password);
      sessions.begin(request, user);
      return entered(invitations.open(id, secret, address()).member());
    } catch (InvalidException e) {
      return page(id, secret, 422, Optional.empty(), name, new FormErrors(e.errors()));
    } catch (NotFoundException | ConflictException e) {
      return page(id, secret, 409, Optional.of(e.detail()), name, FormErrors.none());
    }
  }

  private Response entered(Member member) {
    var organization = organizations.get(member.organizationId());
    return pages.redirect(
        Links.organization(organization.slug()), "Welcome to " + organization.name() + ".");
  }

  private Response page(
      long id,
      String secret,
      int status,
      Optional<String> problem,
      String name,
      FormErrors errors) {
    try {
      OpenInvitation found = invitations.open(id, secret, address());
      return page(found, Links.invitation(id, secret), status, problem, name, errors);
    } catch (NotFoundException e) {
      InvitationPage nothing =
          new InvitationPage(
              "",
              "",
              "",
              Step.NONE,
              Optional.empty(),
              Optional.of(e.detail()),
              "",
              "",
              "",
              FormErrors.none());
      return Response.status(404).entity(pages.show("invitation/invitation.html", nothing)).build();
    }
  }

  private Response page(
      OpenInvitation found,
      String path,
      int status,
      Optional<String> problem,
      String name,
      FormErrors errors) {
    Optional<User> user = user();
    Optional<String> ended =
        switch (found.state()) {
          case WAITING -> Optional.empty();
          case EXPIRED -> Optional.of("This invitation has expired. Ask for a new link.");
          case ACCEPTED -> Optional.of("This invitation was accepted already.");
        };
    String email = found.member().email();
    InvitationPage page =
        new InvitationPage(
            found.organization().name(),
            found.member().role().displayName(),
            // Who holds a used link learns nothing about who used it.
            ended.isPresent() ? "" : email,
            ended.isPresent() ? Step.NONE : step(found, user),
            user.map(User::email),
            problem.or(() -> ended),
            path,
            Links.signIn(path),
            name.substring(0, Math.min(200, name.length())),
            errors);
    return Response.status(status).entity(pages.show("invitation/invitation.html", page)).build();
  }

  private static Step step(OpenInvitation found, Optional<User> user) {
    if (user.isEmpty()) {
      return found.hasAccount() ? Step.SIGN_IN : Step.NEW_ACCOUNT;
    }
    if (found.member().email().equals(user.get().email())) {
      return Step.JOIN;
    }
    return found.hasAccount() ? Step.CHANGE_ACCOUNT : Step.JOIN_AS_OTHER;
  }

  private Optional<User> user() {
    return visits.caller().flatMap(caller -> caller.user());
  }

  private String address() {
    return addresses.of(request).orElse("unknown");
  }
}
