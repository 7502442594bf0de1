package dev.vedette.ownership;

/**
 * An owner that exists and has access to the project.
 *
 * @param team whether it is a team; else it is a user
 * @param name the team's slug or the user's name
 * @param email of the user; empty for a team
 */
public record Owner(boolean team, long id, String name, String email) {

  /** {@code user} or {@code team}, as the API calls it. */
  public String type() {
    return team ? "team" : "user";
  }
}
