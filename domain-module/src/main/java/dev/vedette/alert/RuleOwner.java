package dev.vedette.alert;

import dev.vedette.platform.problem.InvalidException;
import java.util.Optional;

/**
 * Who looks after a rule.
 *
 * @param team whether it is a team; else it is a user
 */
public record RuleOwner(boolean team, long id) {

  /**
   * Reads {@code team:1} or {@code user:1}; empty text is nobody.
   *
   * @throws InvalidException if it is something else
   */
  static Optional<RuleOwner> parse(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int colon = text.indexOf(':');
    String type = colon < 0 ? "user" : text.substring(0, colon);
    try {
      long id = Long.parseLong(text.substring(colon + 1));
      if (id > 0 && (type.equals("team") || type.equals("user"))) {
        return Optional.of(new RuleOwner(type.equals("team"), id));
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new InvalidException(
        "owner",
        "Could not parse actor. Format should be `type:id` where type is `team` or `user`.");
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return (team ? "team:" : "user:") + id;
  }
}
