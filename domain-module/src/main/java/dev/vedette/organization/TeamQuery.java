package dev.vedette.organization;

import dev.vedette.platform.problem.BadRequestException;
import java.util.Locale;
import java.util.Optional;

/**
 * Which teams of an organization are asked for.
 *
 * @param slug exactly this slug
 * @param id exactly this id
 * @param text a part of the name or the slug, in any case
 */
public record TeamQuery(Optional<String> slug, Optional<Long> id, Optional<String> text) {

  /** All teams. */
  public static final TeamQuery ALL =
      new TeamQuery(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Reads the {@code query} parameter: the tokens {@code slug:} and {@code id:}, anything else is
   * text.
   *
   * @throws BadRequestException if an id is not a number
   */
  public static TeamQuery parse(String query) {
    if (query == null || query.isBlank()) {
      return ALL;
    }
    if (query.indexOf('\0') >= 0) {
      throw new BadRequestException("Null characters are not allowed.");
    }
    Optional<String> slug = Optional.empty();
    Optional<Long> id = Optional.empty();
    StringBuilder text = new StringBuilder();
    for (String token : query.strip().split("\\s+")) {
      if (token.startsWith("slug:")) {
        slug = Optional.of(token.substring(5));
      } else if (token.startsWith("id:")) {
        id = Optional.of(number(token.substring(3)));
      } else {
        text.append(text.isEmpty() ? "" : " ").append(token);
      }
    }
    return new TeamQuery(
        slug, id, text.isEmpty() ? Optional.empty() : Optional.of(text.toString()));
  }

  Optional<String> likePattern() {
    return text.map(
        part ->
            "%"
                + part.toLowerCase(Locale.ROOT)
                    .replace("!", "!!")
                    .replace("%", "!%")
                    .replace("_", "!_")
                + "%");
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new BadRequestException("Invalid id value");
    }
  }
}
