package dev.vedette.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The permissions of Sentry's web API, by their names there. */
public enum Scope {
  ORG_READ("org:read"),
  ORG_WRITE("org:write"),
  ORG_ADMIN("org:admin"),
  ORG_INTEGRATIONS("org:integrations"),
  ORG_CI("org:ci"),
  MEMBER_READ("member:read"),
  MEMBER_INVITE("member:invite"),
  MEMBER_WRITE("member:write"),
  MEMBER_ADMIN("member:admin"),
  TEAM_READ("team:read"),
  TEAM_WRITE("team:write"),
  TEAM_ADMIN("team:admin"),
  PROJECT_READ("project:read"),
  PROJECT_WRITE("project:write"),
  PROJECT_ADMIN("project:admin"),
  PROJECT_RELEASES("project:releases"),
  EVENT_READ("event:read"),
  EVENT_WRITE("event:write"),
  EVENT_ADMIN("event:admin"),
  ALERTS_READ("alerts:read"),
  ALERTS_WRITE("alerts:write");

  private static final Map<String, Scope> BY_TEXT =
      Arrays.stream(values()).collect(Collectors.toMap(Scope::text, Function.identity()));

  private final String text;

  Scope(String text) {
    this.text = text;
  }

  /** The name in the API, such as {@code project:read}. */
  public String text() {
    return text;
  }

  /** The scope of a name; empty for an unknown one. */
  public static Optional<Scope> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }

  /** Every scope there is. */
  public static Set<Scope> all() {
    return Collections.unmodifiableSet(EnumSet.allOf(Scope.class));
  }

  /**
   * The scopes with those that they include: admin includes write and read, write includes read,
   * {@code member:write} includes {@code member:invite}, and {@code org:admin} includes {@code
   * org:integrations}.
   */
  public static Set<Scope> withImplied(Collection<Scope> granted) {
    EnumSet<Scope> all = EnumSet.noneOf(Scope.class);
    for (Scope scope : granted) {
      all.add(scope);
      String family = scope.text.substring(0, scope.text.indexOf(':') + 1);
      boolean admin = scope.text.endsWith(":admin");
      if (admin || scope.text.endsWith(":write") || scope == MEMBER_INVITE) {
        of(family + "read").ifPresent(all::add);
      }
      if (scope == MEMBER_ADMIN || scope == MEMBER_WRITE) {
        all.add(MEMBER_INVITE);
      }
      if (admin) {
        of(family + "write").ifPresent(all::add);
      }
      if (scope == ORG_ADMIN) {
        all.add(ORG_INTEGRATIONS);
      }
    }
    return Collections.unmodifiableSet(all);
  }
}
