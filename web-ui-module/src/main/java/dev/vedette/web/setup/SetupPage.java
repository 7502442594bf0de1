package dev.vedette.web.setup;

import dev.vedette.web.page.Choice;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import java.util.List;

/**
 * The set-up form.
 *
 * @param token the secret of the link, sent back by the form
 * @param form what was typed before
 * @param platforms what the first project may be written in
 * @param errors what to correct
 */
public record SetupPage(String token, Form form, List<Choice> platforms, FormErrors errors)
    implements PageView {

  /**
   * The typed values; never the password.
   *
   * @param name of the person
   * @param email of the person
   * @param organization display name
   * @param team display name
   * @param project display name
   * @param platform identifier such as {@code java}
   */
  public record Form(
      String name,
      String email,
      String organization,
      String team,
      String project,
      String platform) {

    /** A fresh form. */
    public static Form empty() {
      return new Form("", "", "", "", "", "java");
    }
  }

  @Override
  public String title() {
    return "Set up Vedette";
  }

  /** Where the form is sent. */
  public String action() {
    return "/setup";
  }
}
