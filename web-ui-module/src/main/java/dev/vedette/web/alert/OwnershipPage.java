package dev.vedette.web.alert;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.TimeText;
import java.util.List;
import java.util.Optional;

/**
 * Who owns what of a project.
 *
 * @param crumbs the way here
 * @param mayWrite whether the visitor may change it
 * @param action where the form is sent
 * @param raw the rules, as they were typed
 * @param fallthrough whether everybody owns what no rule matches
 * @param assigns whether issues are assigned
 * @param updated when it was changed last
 * @param wrongLines lines that are wrong, with what is wrong about them
 * @param errors what to correct
 */
public record OwnershipPage(
    String project,
    List<Crumb> crumbs,
    boolean mayWrite,
    String action,
    String raw,
    boolean fallthrough,
    boolean assigns,
    Optional<TimeText> updated,
    List<WrongLine> wrongLines,
    FormErrors errors)
    implements PageView {

  /** A line that cannot be read, or names somebody who is not there. */
  public record WrongLine(int number, String text) {}

  @Override
  public String title() {
    return "Ownership of " + project;
  }
}
