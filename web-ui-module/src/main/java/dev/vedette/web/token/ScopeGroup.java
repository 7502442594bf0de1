package dev.vedette.web.token;

import dev.vedette.access.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scopes for one kind of thing.
 *
 * @param name of the kind of thing
 * @param scopes in Sentry's order
 */
public record ScopeGroup(String name, List<Box> scopes) {

  private static final Map<String, String> NAMES =
      Map.of(
          "org", "Organization",
          "member", "Members",
          "team", "Teams",
          "project", "Projects",
          "event", "Issues and events",
          "alerts", "Alerts");

  /**
   * A scope to tick.
   *
   * @param value its name in the API, such as {@code org:read}
   */
  public record Box(String value, boolean checked) {

    /** For the label. */
    public String id() {
      return "scope-" + value.replace(':', '-');
    }
  }

  /** What a person may choose from: all but the scope that no role has. */
  static Set<Scope> forPeople() {
    Set<Scope> all = EnumSet.allOf(Scope.class);
    all.remove(Scope.ORG_CI);
    return all;
  }

  static List<ScopeGroup> of(Set<Scope> offered, Collection<Scope> checked) {
    Map<String, List<Box>> byFamily = new LinkedHashMap<>();
    for (Scope scope : Scope.values()) {
      if (offered.contains(scope)) {
        String family = scope.text().substring(0, scope.text().indexOf(':'));
        byFamily
            .computeIfAbsent(family, name -> new ArrayList<>())
            .add(new Box(scope.text(), checked.contains(scope)));
      }
    }
    return byFamily.entrySet().stream()
        .map(each -> new ScopeGroup(NAMES.get(each.getKey()), List.copyOf(each.getValue())))
        .toList();
  }
}
