package dev.vedette.web.member;

import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import java.util.List;

/**
 * The form to invite people.
 *
 * @param crumbs the way here
 * @param action where the form is sent
 * @param back the list
 * @param emails what was typed before
 * @param roles those that the visitor may give
 * @param teams those to which the visitor may add
 * @param mails whether the server mails the links
 * @param errors what to correct
 */
public record InvitePage(
    List<Crumb> crumbs,
    String action,
    String back,
    String emails,
    List<RoleChoice> roles,
    List<Choice> teams,
    boolean mails,
    FormErrors errors)
    implements PageView {

  /** A role to choose, with a sentence on what it may do. */
  public record RoleChoice(String value, String text, String description, boolean selected) {}

  @Override
  public String title() {
    return "Invite people";
  }
}
