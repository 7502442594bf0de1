package dev.vedette.web.invitation;

import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import java.util.Optional;

/**
 * Where the link of an invitation leads.
 *
 * @param organization its display name; empty if the link leads nowhere
 * @param role what the invited person will be
 * @param email where the invitation went
 * @param step what the visitor can do
 * @param visitor address of who is signed in
 * @param problem why there is nothing to do, or why it did not work
 * @param action where the forms are sent
 * @param signInHref the sign-in that leads back here
 * @param name what was typed before
 * @param errors what to correct
 */
public record InvitationPage(
    String organization,
    String role,
    String email,
    Step step,
    Optional<String> visitor,
    Optional<String> problem,
    String action,
    String signInHref,
    String name,
    FormErrors errors)
    implements PageView {

  /** What the visitor can do. */
  public enum Step {
    /** Nothing. */
    NONE,
    /** Join with the account that was invited. */
    JOIN,
    /** Join with another account, if that is meant. */
    JOIN_AS_OTHER,
    /** Sign in with the account that was invited. */
    SIGN_IN,
    /** Sign out, and in with the account that was invited. */
    CHANGE_ACCOUNT,
    /** Make an account. */
    NEW_ACCOUNT
  }

  @Override
  public String title() {
    return organization.isEmpty() ? "Invitation" : "Join " + organization;
  }

  /** Whether it is this step; for the template. */
  public boolean is(String name) {
    return step.name().equals(name);
  }
}
