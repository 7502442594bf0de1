package dev.vedette.api.team;

import static dev.vedette.api.ShapeAssertions.assertJson;
import static dev.vedette.api.ShapeAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.access.Role;
import dev.vedette.api.Examples;
import dev.vedette.api.organization.OrganizationAssembler;
import dev.vedette.organization.Team;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TeamAssemblerTest {

  @Test
  void a_team_alone() {
    assertJson(
        TeamAssembler.of(
            Examples.TEAM,
            1,
            List.of(),
            Examples.access(Role.MEMBER, false, true),
            TeamExpansion.NONE),
        """
        {"id":"2","slug":"powerful-abolitionist","name":"Powerful",
         "dateCreated":"2026-03-01T12:00:00Z","isMember":true,"teamRole":"contributor",
         "flags":{"idp:provisioned":false},
         "access":["alerts:read","alerts:write","event:admin","event:read","event:write",
           "member:invite","member:read","org:read","project:read","project:releases",
           "team:read"],
         "hasAccess":true,"isPending":false,"memberCount":1,
         "avatar":{"avatarType":"letter_avatar","avatarUuid":null,"avatarUrl":null}}
        """);
  }

  @Test
  void a_team_of_others_has_no_role() {
    JsonNode team =
        json(
            TeamAssembler.of(
                Examples.TEAM,
                0,
                List.of(),
                Examples.access(Role.MEMBER, false, false),
                TeamExpansion.DETAILED));
    assertThat(team.path("teamRole").isNull()).isTrue();
    assertThat(team.path("isMember").booleanValue()).isFalse();
    assertThat(team.path("hasAccess").booleanValue()).isFalse();
    assertThat(team.path("projects").isArray()).isTrue();
    assertThat(team.path("externalTeams").isArray()).isTrue();
    assertThat(team.has("organization")).isFalse();
  }

  @Test
  void an_owner_in_a_team_is_its_admin() {
    JsonNode team =
        json(
            TeamAssembler.of(
                Examples.TEAM,
                1,
                List.of(),
                Examples.access(Role.OWNER, true, true),
                new TeamExpansion(
                    false,
                    false,
                    Optional.of(OrganizationAssembler.basic(Examples.ORGANIZATION, "http://h")))));
    assertThat(team.path("teamRole").asText()).isEqualTo("admin");
    assertThat(team.path("organization").path("slug").asText())
        .isEqualTo("the-interstellar-jurisdiction");
  }

  @Test
  void a_team_says_that_an_identity_provider_manages_it() {
    Team managed = new Team(2, 1, "managed", "Managed", true, Examples.TIME);

    JsonNode team =
        json(
            TeamAssembler.of(
                managed,
                0,
                List.of(),
                Examples.access(Role.OWNER, true, true),
                TeamExpansion.NONE));

    assertThat(team.path("flags").path("idp:provisioned").booleanValue()).isTrue();
  }
}
