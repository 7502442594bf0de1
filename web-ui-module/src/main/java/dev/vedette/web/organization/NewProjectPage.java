package dev.vedette.web.organization;

import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import java.util.List;

/**
 * The form for a new project.
 *
 * @param crumbs the way here
 * @param name what was typed before
 * @param platforms what it may be written in
 * @param teams the teams the caller may create a project for
 * @param action where the form is sent
 * @param errors what to correct
 */
public record NewProjectPage(
    List<Crumb> crumbs,
    String name,
    List<Choice> platforms,
    List<Choice> teams,
    String action,
    FormErrors errors)
    implements PageView {

  @Override
  public String title() {
    return "New project";
  }
}
