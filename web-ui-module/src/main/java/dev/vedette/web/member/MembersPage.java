package dev.vedette.web.member;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import java.util.List;
import java.util.Optional;

/**
 * The list of members and invitations.
 *
 * @param crumbs the way here
 * @param path of this page, where the search is sent
 * @param query what is searched for, possibly empty
 * @param rows oldest first
 * @param inviteHref the form to invite people, for who may
 * @param links those just made, shown this once
 */
public record MembersPage(
    List<Crumb> crumbs,
    String path,
    String query,
    List<MemberRow> rows,
    Pager pager,
    Optional<String> inviteHref,
    List<ShownLinks.Shown> links)
    implements PageView {

  @Override
  public String title() {
    return "Members";
  }
}
