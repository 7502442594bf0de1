package dev.vedette.web.member;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import java.util.List;
import java.util.Optional;

/**
 * The question before a member is removed, leaves, or an invitation is taken back.
 *
 * @param crumbs the way here
 * @param row who goes
 * @param organization its display name
 * @param refusal why that is not possible
 * @param action where the form is sent
 * @param back where it is kept
 */
public record RemovePage(
    List<Crumb> crumbs,
    MemberRow row,
    String organization,
    Optional<String> refusal,
    String action,
    String back)
    implements PageView {

  @Override
  public String title() {
    if (row.pending()) {
      return "Take the invitation back?";
    }
    return row.you() ? "Leave " + organization + "?" : "Remove " + row.name() + "?";
  }

  /** What the button says. */
  public String button() {
    if (row.pending()) {
      return "Take it back";
    }
    return row.you() ? "Leave" : "Remove";
  }
}
