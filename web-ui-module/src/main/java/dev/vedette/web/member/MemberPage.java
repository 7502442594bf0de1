package dev.vedette.web.member;

import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import java.util.List;
import java.util.Optional;

/**
 * A member or an invitation.
 *
 * @param crumbs the way here
 * @param action where changes are sent
 * @param row what the list shows of it
 * @param remark why something cannot be changed here
 * @param roles those to choose from; empty where the visitor cannot change it
 * @param places the teams, with what can be chosen there
 * @param otherTeams those to which the visitor may add, the empty choice first; empty for none
 * @param passwordHref where an owner makes a link to set a new password
 * @param removeHref where the visitor can remove the member, or leave
 * @param errors what to correct
 */
public record MemberPage(
    List<Crumb> crumbs,
    String action,
    MemberRow row,
    Optional<String> remark,
    List<InvitePage.RoleChoice> roles,
    List<Place> places,
    List<Choice> otherTeams,
    Optional<String> passwordHref,
    Optional<String> removeHref,
    FormErrors errors)
    implements PageView {

  /**
   * A team of the member.
   *
   * @param field name of the form's field
   * @param role what counts there
   * @param choices empty where the visitor cannot change it
   */
  public record Place(String field, String team, String role, List<Choice> choices) {}

  /** Whether there is anything to save. */
  public boolean editable() {
    return !roles.isEmpty()
        || !otherTeams.isEmpty()
        || places.stream().anyMatch(place -> !place.choices().isEmpty());
  }

  @Override
  public String title() {
    return row.name();
  }
}
