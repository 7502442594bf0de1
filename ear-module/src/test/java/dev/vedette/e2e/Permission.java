package dev.vedette.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of the table {@code permissions.txt}, which lies beside the routes that it is about: a test
 * there compares it with them.
 *
 * @param method HTTP method
 * @param route path with parameters in braces, without {@code /api/}
 * @param codes what each caller gets
 * @param session whether only a session will do
 * @param scopes any of them is enough for a token of the owner's, which then gets this code; empty
 *     where none is needed
 */
record Permission(
    String method,
    String route,
    Map<Who, Integer> codes,
    boolean session,
    Map<String, Integer> scopes) {

  private static final Path TABLE =
      Path.of("../api-module/src/test/resources/dev/vedette/api/permissions.txt");

  /** The callers, in the order of the columns. */
  enum Who {
    ANONYMOUS,
    STRANGER,
    OUTSIDER,
    CONTRIBUTOR,
    TEAM_ADMIN,
    MANAGER,
    OWNER,
    ORGANIZATION_TOKEN,
    DSN
  }

  /** All rows. */
  static List<Permission> all() {
    try {
      return Files.readAllLines(TABLE).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> parse(line.strip().split("\\s+")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Permission parse(String[] row) {
    Map<Who, Integer> codes = new EnumMap<>(Who.class);
    for (Who who : Who.values()) {
      codes.put(who, Integer.valueOf(row[2 + who.ordinal()]));
    }
    Set<String> needs = new LinkedHashSet<>(List.of(row[2 + Who.values().length].split(",")));
    boolean session = needs.remove("session");
    needs.removeAll(Set.of("any", "public"));
    Map<String, Integer> scopes = new LinkedHashMap<>();
    for (String need : needs) {
      String[] parts = need.split("=");
      scopes.put(parts[0], parts.length > 1 ? Integer.valueOf(parts[1]) : codes.get(Who.OWNER));
    }
    return new Permission(row[0], row[1], codes, session, scopes);
  }

  /** What the owner's token gets if it has this scope alone. */
  int codeWithScope(String scope) {
    if (session) {
      return 403;
    }
    if (scopes.isEmpty()) {
      return codes.get(Who.OWNER);
    }
    return withImplied(scope).stream()
        .filter(scopes::containsKey)
        .map(scopes::get)
        .min(Integer::compare) // the best of what it includes
        .orElse(403);
  }

  /** Sentry's hierarchy: admin includes write, and write includes read. */
  private static Set<String> withImplied(String scope) {
    if (scope.equals("member:invite")) {
      return Set.of(scope, "member:read");
    }
    Set<String> all = new LinkedHashSet<>(Set.of(scope));
    if (Set.of("member:admin", "member:write").contains(scope)) {
      all.add("member:invite");
    }
    String family = scope.substring(0, scope.indexOf(':'));
    if (scope.endsWith(":admin")) {
      all.add(family + ":write");
      all.add(family + ":read");
    }
    if (scope.endsWith(":write")) {
      all.add(family + ":read");
    }
    if (scope.equals("org:admin")) {
      all.add("org:integrations");
    }
    return all;
  }

  @Override
  public String toString() {
    return method + " " + route;
  }
}
