package dev.vedette.api.organization.detail;

import static dev.vedette.api.ShapeAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import dev.vedette.api.Examples;
import dev.vedette.organization.Access;
import dev.vedette.organization.OrganizationSettings;
import dev.vedette.platform.Options;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganizationDetailAssemblerTest {

  private static JsonNode detail(Access access, boolean detailed) {
    return json(
        OrganizationDetailAssembler.of(
            Examples.ORGANIZATION,
            Options.NONE,
            "http://h",
            access,
            detailed ? Optional.of(List.of()) : Optional.empty(),
            detailed ? Optional.of(List.of()) : Optional.empty()));
  }

  @Test
  void an_owner_may_give_every_role() {
    JsonNode organization = detail(Examples.access(Role.OWNER, true, false), true);
    assertThat(organization.path("role").asText()).isEqualTo("owner");
    assertThat(organization.path("access").toString()).contains("org:admin");
    assertThat(organization.path("orgRoleList"))
        .hasSize(4)
        .allMatch(role -> role.path("isAllowed").booleanValue());
    assertThat(organization.path("orgRoleList").path(2).path("isGlobal").booleanValue()).isTrue();
    assertThat(organization.path("teams").isArray()).isTrue();
    assertThat(organization.path("projects").isArray()).isTrue();
  }

  @Test
  void nobody_gives_a_role_above_the_own() {
    JsonNode roles = detail(Examples.access(Role.MANAGER, true, false), true).path("orgRoleList");
    assertThat(roles.path(2).path("isAllowed").booleanValue()).isTrue();
    assertThat(roles.path(3).path("id").asText()).isEqualTo("owner");
    assertThat(roles.path(3).path("isAllowed").booleanValue()).isFalse();
  }

  @Test
  void a_member_gives_none_and_team_admin_is_least_for_admins() {
    JsonNode organization = detail(Examples.access(Role.MEMBER, true, false), false);
    assertThat(organization.path("orgRoleList"))
        .noneMatch(role -> role.path("allowed").booleanValue());
    assertThat(organization.path("teamRoleList").path(0).path("isMinimumRoleFor").isNull())
        .isTrue();
    assertThat(organization.path("teamRoleList").path(1).path("isMinimumRoleFor").asText())
        .isEqualTo("admin");
    assertThat(organization.has("teams")).isFalse();
    assertThat(organization.has("projects")).isFalse();
  }

  @Test
  void a_token_that_is_nobody_s_has_no_role() {
    JsonNode organization =
        detail(
            new Access(
                1, Optional.empty(), Set.of(Scope.ORG_CI), Map.of(), OrganizationSettings.DEFAULT),
            false);
    assertThat(organization.has("role")).isFalse();
    assertThat(organization.path("access").toString()).isEqualTo("[\"org:ci\"]");
  }
}
