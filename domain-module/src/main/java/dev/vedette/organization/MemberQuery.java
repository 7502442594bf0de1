package dev.vedette.organization;

import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import dev.vedette.platform.QueryTokens;
import dev.vedette.platform.problem.BadRequestException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which members of an organization are asked for. Each set is a choice; an empty set chooses
 * nothing, an empty optional does not choose.
 *
 * @param emails in lower case
 * @param invited whether the invitation still waits
 * @param teams members of one of these, by id
 * @param text a part of the address or the name, in any case
 */
public record MemberQuery(
    Optional<Set<String>> emails,
    Optional<Set<Long>> ids,
    Optional<Set<Long>> userIds,
    Optional<Set<Role>> roles,
    Optional<Boolean> invited,
    Optional<Boolean> has2fa,
    Optional<Set<Long>> teams,
    Optional<String> text) {

  private static final int MAX_LENGTH = 1000;

  /** All members and invitations. */
  public static final MemberQuery ALL =
      new MemberQuery(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final MemberQuery NONE = ALL.withIds(Set.of());

  /** The member or invitation of an address, in any case. */
  public static MemberQuery ofEmail(String email) {
    return new MemberQuery(
        Optional.of(Set.of(MemberService.normalized(email))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The members of these teams who have accepted their invitation. */
  public static MemberQuery inTeams(Collection<Long> teamIds) {
    return new MemberQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(false),
        Optional.empty(),
        Optional.of(Set.copyOf(teamIds)),
        Optional.empty());
  }

  /**
   * Reads the {@code query} parameter: tokens {@code key:value}, where one key may come several
   * times and a value may stand in quotes; anything else is text. An unknown key finds nobody, as
   * in Sentry.
   *
   * @throws BadRequestException if it is too long or has a NUL
   */
  public static MemberQuery parse(String query) {
    if (query == null || query.isBlank()) {
      return ALL;
    }
    if (query.indexOf('\0') >= 0) {
      throw new BadRequestException("Null characters are not allowed.");
    }
    if (query.length() > MAX_LENGTH) {
      throw new BadRequestException("The query is too long");
    }
    return new Reader(QueryTokens.of(query)).query();
  }

  /** The same with these ids only. */
  public MemberQuery withIds(Set<Long> only) {
    return new MemberQuery(
        emails, Optional.of(Set.copyOf(only)), userIds, roles, invited, has2fa, teams, text);
  }

  /** Whether it can find nobody. */
  boolean isImpossible() {
    return Stream.of(emails, ids, userIds, roles, teams)
        .anyMatch(choice -> choice.isPresent() && choice.get().isEmpty());
  }

  /** Turns tokens into a query. */
  private record Reader(Map<String, Set<String>> tokens) {

    MemberQuery query() {
      Map<String, Set<String>> rest = new LinkedHashMap<>(tokens);
      MemberQuery query =
          new MemberQuery(
              take(rest, "email").map(Reader::lower),
              take(rest, "id").map(Reader::numbers),
              take(rest, "user.id").map(Reader::numbers),
              roles(take(rest, "role"), take(rest, "scope")),
              take(rest, "isInvited").map(values -> values.contains("true")),
              take(rest, "has2fa").map(values -> values.contains("true")),
              Optional.empty(),
              take(rest, QueryTokens.TEXT).map(words -> String.join(" ", words)));
      // Nobody is linked to a single sign-on or known in another system.
      boolean none =
          Stream.of("ssoLinked", "hasExternalUsers")
              .anyMatch(key -> take(rest, key).map(v -> v.contains("true")).orElse(false));
      return none || !rest.isEmpty() ? NONE : query;
    }

    private static Optional<Set<String>> take(Map<String, Set<String>> rest, String key) {
      return Optional.ofNullable(rest.remove(key));
    }

    private static Set<String> lower(Set<String> values) {
      return values.stream().map(v -> v.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** What is no number is nobody's. */
    private static Set<Long> numbers(Set<String> values) {
      return values.stream()
          .filter(value -> value.matches("\\d{1,18}"))
          .map(Long::valueOf)
          .collect(Collectors.toSet());
    }

    private static Optional<Set<Role>> roles(
        Optional<Set<String>> roles, Optional<Set<String>> scopes) {
      if (roles.isEmpty() && scopes.isEmpty()) {
        return Optional.empty();
      }
      Set<Role> found = new HashSet<>(Set.of(Role.values()));
      roles.ifPresent(ids -> found.removeIf(role -> !ids.contains(role.id())));
      scopes.ifPresent(
          texts ->
              found.removeIf(
                  role -> role.scopes().stream().map(Scope::text).noneMatch(texts::contains)));
      return Optional.of(found);
    }
  }
}
