package dev.vedette.organization;

import dev.vedette.platform.QueryTokens;
import dev.vedette.platform.problem.BadRequestException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of a caller's organizations are asked for. Within one filter any value will do; all filters
 * must hold. An empty filter lets everything pass.
 *
 * @param text a part of the name or slug, in any case, or all of a member's address
 * @param slugs in lower case
 * @param ids of organizations
 * @param emails addresses of members, in lower case
 * @param memberIds of members
 * @param platforms of projects, which only the context of projects knows: see {@link #within}
 * @param nothing whether it asks for what cannot be
 */
public record OrganizationQuery(
    Optional<String> text,
    Set<String> slugs,
    Set<Long> ids,
    Set<String> emails,
    Set<Long> memberIds,
    Set<String> platforms,
    boolean nothing) {

  private static final int MAX_LENGTH = 1000;

  private static final Set<String> KEYS =
      Set.of("slug", "id", "email", "member_id", "platform", "status", QueryTokens.TEXT);

  /** What Sentry calls those that are in use; no others are ever listed. */
  private static final Set<String> IN_USE = Set.of("active", "visible");

  /** All of them. */
  public static final OrganizationQuery ALL = parse("");

  /**
   * Reads the parameter {@code query}: the tokens {@code slug:}, {@code id:}, {@code email:},
   * {@code member_id:}, {@code platform:}, {@code status:} and {@code query:}, which is text; a
   * token of another key finds nothing; anything else is text, too.
   *
   * @param query null for all
   * @throws BadRequestException if an id is not a number, or the query is longer than 1000
   *     characters or has a null character, which no database takes
   */
  public static OrganizationQuery parse(String query) {
    String search = query == null ? "" : query;
    if (search.length() > MAX_LENGTH) {
      throw new BadRequestException("The query is longer than " + MAX_LENGTH + " characters");
    }
    if (search.indexOf('\0') >= 0) {
      throw new BadRequestException("Null characters are not allowed.");
    }
    Map<String, Set<String>> tokens = QueryTokens.of(search);
    Set<String> status = lower(tokens, "status");
    return new OrganizationQuery(
        tokens.containsKey(QueryTokens.TEXT)
            ? Optional.of(String.join(" ", tokens.get(QueryTokens.TEXT)))
            : Optional.empty(),
        lower(tokens, "slug"),
        ids(tokens, "id"),
        lower(tokens, "email"),
        ids(tokens, "member_id"),
        tokens.getOrDefault("platform", Set.of()),
        !KEYS.containsAll(tokens.keySet())
            || !status.isEmpty() && status.stream().noneMatch(IN_USE::contains));
  }

  /** The same among these organizations only, in place of the platforms. */
  public OrganizationQuery within(Collection<Long> organizationIds) {
    Set<Long> both =
        organizationIds.stream()
            .filter(id -> ids.isEmpty() || ids.contains(id))
            .collect(Collectors.toSet());
    return new OrganizationQuery(
        text, slugs, both, emails, memberIds, Set.of(), nothing || both.isEmpty());
  }

  private static Set<String> lower(Map<String, Set<String>> tokens, String key) {
    return tokens.getOrDefault(key, Set.of()).stream()
        .map(value -> value.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<Long> ids(Map<String, Set<String>> tokens, String key) {
    try {
      return tokens.getOrDefault(key, Set.of()).stream()
          .map(Long::valueOf)
          .collect(Collectors.toUnmodifiableSet());
    } catch (NumberFormatException e) {
      throw new BadRequestException("Invalid " + key + " value");
    }
  }
}
