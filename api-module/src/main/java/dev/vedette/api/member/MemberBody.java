package dev.vedette.api.member;

import dev.vedette.access.Role;
import dev.vedette.access.TeamRole;
import dev.vedette.api.json.Body;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a member that requests have in common. */
final class MemberBody {

  private static final int MAX_TEAMS = 200;
  private static final int MAX_SLUG = 50;
  private static final List<String> ROLES = Arrays.stream(Role.values()).map(Role::id).toList();

  private MemberBody() {}

  /** The role, by its newer or its older name. */
  static Optional<Role> role(Body body) {
    String field = body.has("orgRole") ? "orgRole" : "role";
    return body.choice(field, ROLES).flatMap(Role::of);
  }

  /**
   * Roles by team slug: {@code teamRoles}, or the older {@code teams}; empty if neither is there.
   */
  static Optional<Map<String, TeamRole>> teams(Body body) {
    Map<String, TeamRole> roles = new LinkedHashMap<>();
    if (body.has("teamRoles") && !body.raw("teamRoles").isNull()) {
      for (Body each : body.objects("teamRoles", MAX_TEAMS).orElse(List.of())) {
        read(body, each).ifPresent(place -> roles.put(place.getKey(), place.getValue()));
      }
      return Optional.of(roles);
    }
    return body.texts("teams", MAX_TEAMS, MAX_SLUG)
        .map(
            slugs -> {
              slugs.forEach(slug -> roles.put(slug, TeamRole.CONTRIBUTOR));
              return roles;
            });
  }

  private static Optional<Map.Entry<String, TeamRole>> read(Body body, Body each) {
    Optional<String> slug =
        each.raw("teamSlug").isTextual()
            ? Optional.of(each.raw("teamSlug").textValue())
            : Optional.empty();
    boolean least = each.raw("role").isMissingNode() || each.raw("role").isNull();
    Optional<TeamRole> role =
        least ? Optional.of(TeamRole.CONTRIBUTOR) : TeamRole.of(each.raw("role").asText());
    if (slug.isEmpty() || slug.get().length() > MAX_SLUG) {
      body.wrong("teamRoles", "Invalid teams");
    } else if (role.isEmpty()) {
      body.wrong("teamRoles", "Invalid team-role");
    } else {
      return Optional.of(Map.entry(slug.get(), role.get()));
    }
    return Optional.empty();
  }
}
