package dev.vedette.ownership;

/**
 * An owner as a rule names it.
 *
 * @param team whether it is the slug of a team; else it is the address of a user
 * @param name in lower case
 */
public record OwnerName(boolean team, String name) {

  /** {@code user} or {@code team}, as the API calls it. */
  public String type() {
    return team ? "team" : "user";
  }

  /** As it is written in a rule. */
  @Override
  public String toString() {
    return team ? "#" + name : name;
  }
}
