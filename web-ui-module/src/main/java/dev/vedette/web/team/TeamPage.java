package dev.vedette.web.team;

import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import java.util.List;
import java.util.Optional;

/**
 * A team with its members and projects. Where the visitor may not do something, its address is
 * empty.
 *
 * @param crumbs the way here
 * @param head what it is
 * @param members one page of them
 * @param addMember the form that adds one
 * @param projects one page of them
 * @param addProject the form that adds one
 * @param naming the form that renames it
 * @param deleteHref where its deletion is asked for
 * @param errors what to correct, by the fields of all forms
 */
public record TeamPage(
    List<Crumb> crumbs,
    Head head,
    Members members,
    Optional<Add> addMember,
    Projects projects,
    Optional<Add> addProject,
    Optional<Naming> naming,
    String deleteHref,
    FormErrors errors)
    implements PageView {

  /**
   * What the team is.
   *
   * @param name display name
   * @param slug for links
   * @param mine whether the visitor belongs to it
   * @param managed whether an identity provider manages it
   * @param statsHref its statistics
   * @param joinAction where joining is sent
   * @param leaveHref asks before leaving
   */
  public record Head(
      String name,
      String slug,
      boolean mine,
      boolean managed,
      String statsHref,
      String joinAction,
      String leaveHref) {}

  /**
   * Members of the team.
   *
   * @param total how many, in words
   * @param rows one page of them, by address
   * @param pager the other pages
   */
  public record Members(String total, List<MemberRow> rows, Pager pager) {}

  /**
   * A member of the team.
   *
   * @param id of the member
   * @param name display name, or the address
   * @param email the address
   * @param you whether it is the visitor
   * @param role the role in the team, in words
   * @param roles what it may be changed to
   * @param roleAction where a change of the role is sent
   * @param removeHref asks before the removal; the visitor leaves by the head of the page
   */
  public record MemberRow(
      long id,
      String name,
      String email,
      boolean you,
      String role,
      List<Choice> roles,
      String roleAction,
      String removeHref) {}

  /**
   * Projects of the team.
   *
   * @param rows one page of them, by slug
   * @param pager the other pages
   */
  public record Projects(List<ProjectRow> rows, Pager pager) {}

  /**
   * A project of the team.
   *
   * @param name display name
   * @param slug for links
   * @param href its page
   * @param removeHref asks before the removal
   */
  public record ProjectRow(String name, String slug, String href, String removeHref) {}

  /**
   * A form that adds one thing by its slug.
   *
   * @param action where it is sent
   * @param typed what was typed before
   * @param suggestions some that could be meant: value and name
   */
  public record Add(String action, String typed, List<Choice> suggestions) {}

  /**
   * The form that renames the team.
   *
   * @param action where it is sent
   * @param name the present name, or what was typed
   * @param slug the present slug, or what was typed
   */
  public record Naming(String action, String name, String slug) {}

  @Override
  public String title() {
    return head.name();
  }
}
