package dev.vedette.web.member;

import dev.vedette.organization.Invitation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries the links of new invitations over the redirect to the list, in the session of who made
 * them, and only there: afterwards nobody knows them.
 */
@ApplicationScoped
public class ShownLinks {

  private static final String ATTRIBUTE = "dev.vedette.new-invitations";

  @Inject private HttpServletRequest request;

  /**
   * What is shown.
   *
   * @param organizationId where; another organization's list does not show it
   * @param mailed whether it is on its way by mail, too
   */
  public record Shown(long organizationId, String email, String link, boolean mailed)
      implements Serializable {}

  void leave(long organizationId, List<Invitation> made) {
    ArrayList<Shown> shown = new ArrayList<>();
    made.forEach(
        each ->
            shown.add(
                new Shown(organizationId, each.member().email(), each.link(), each.mailed())));
    request.getSession(true).setAttribute(ATTRIBUTE, shown);
  }

  List<Shown> take(long organizationId) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof List<?> found)) {
      return List.of();
    }
    session.removeAttribute(ATTRIBUTE);
    return found.stream()
        .filter(Shown.class::isInstance)
        .map(Shown.class::cast)
        .filter(each -> each.organizationId() == organizationId)
        .toList();
  }
}
