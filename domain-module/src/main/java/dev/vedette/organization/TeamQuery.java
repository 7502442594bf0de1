package dev.vedette.organization;

import dev.vedette.platform.QueryTokens;
import dev.vedette.platform.problem.BadRequestException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which teams of an organization are asked for; what is empty does not narrow the list.
 *
 * @param slugs one of these slugs
 * @param ids one of these ids
 * @param text a part of the name or the slug, in any case
 * @param nothing whether the query asks for what no team has
 */
public record TeamQuery(Set<String> slugs, Set<Long> ids, Optional<String> text, boolean nothing) {

  /** All teams. */
  public static final TeamQuery ALL = new TeamQuery(Set.of(), Set.of(), Optional.empty(), false);

  /** No team. */
  public static final TeamQuery NOTHING = new TeamQuery(Set.of(), Set.of(), Optional.empty(), true);

  /** Copies both sets. */
  public TeamQuery {
    slugs = Set.copyOf(slugs);
    ids = Set.copyOf(ids);
  }

  /** The team of a slug. */
  public static TeamQuery ofSlug(String slug) {
    return new TeamQuery(Set.of(slug), Set.of(), Optional.empty(), false);
  }

  /**
   * Reads the {@code query} parameter: the tokens {@code slug:}, {@code id:} and {@code
   * hasExternalTeams:}; anything else is text. A token that nobody knows finds nothing, and so does
   * {@code hasExternalTeams:true}, because no team is linked to another system.
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
    Set<String> slugs = new TreeSet<>();
    Set<Long> ids = new TreeSet<>();
    StringBuilder text = new StringBuilder();
    boolean nothing = false;
    for (String token : query.strip().split("\\s+")) {
      int colon = token.indexOf(':');
      String value = token.substring(colon + 1);
      switch (colon < 0 ? "" : token.substring(0, colon)) {
        case "slug" -> slugs.add(value);
        case "id" -> ids.add(number(value));
        case "hasExternalTeams" -> nothing |= value.equals("true");
        case "" -> text.append(text.isEmpty() ? "" : " ").append(token);
        default -> nothing = true;
      }
    }
    return new TeamQuery(
        slugs, ids, Optional.of(text.toString()).filter(t -> !t.isEmpty()), nothing);
  }

  /** Those of these teams that the query finds, too. */
  public TeamQuery within(Set<Long> teamIds) {
    Set<Long> both = new TreeSet<>(teamIds);
    if (!ids.isEmpty()) {
      both.retainAll(ids);
    }
    return new TeamQuery(slugs, both, text, nothing || both.isEmpty());
  }

  Optional<String> likePattern() {
    return text.map(QueryTokens::contains);
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new BadRequestException("Invalid id value");
    }
  }
}
