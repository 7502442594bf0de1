package dev.vedette.web.token;

/**
 * What the pages say of one kind of token.
 *
 * @param title of the list
 * @param purpose one sentence below it
 * @param create on the button for another one, and above its form
 * @param empty what they are good for, where there is none
 * @param loss what happens when one is revoked
 */
public record Wording(String title, String purpose, String create, String empty, String loss) {

  static final Wording ACCOUNT =
      new Wording(
          "Your tokens",
          "They let scripts and sentry-cli act as you, within what you chose for each.",
          "New token",
          "A token stands in for you where no one can sign in. It never may do more than you.",
          "Whatever uses it is refused from the next request on.");

  static final Wording ORGANIZATION =
      new Wording(
          "Organization tokens",
          "For build machines, to upload releases, source maps and debug files. This server takes"
              + " none of them yet.",
          "New organization token",
          "sentry-cli reads this server and the organization from such a token: nothing else needs"
              + " to be set up on a build machine.",
          "Builds that use it are refused from the next request on.");

  static final Wording INTEGRATION =
      new Wording(
          "Integrations",
          "For programs that use the API on behalf of the organization, with no person behind"
              + " them.",
          "New integration",
          "An integration keeps working when the person who set it up leaves. It reaches every"
              + " team and project, within the scopes you choose.",
          "The program that uses it is refused from the next request on.");
}
