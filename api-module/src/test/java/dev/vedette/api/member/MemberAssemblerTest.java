package dev.vedette.api.member;

import static dev.vedette.api.Examples.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.access.Role;
import dev.vedette.access.TeamRole;
import dev.vedette.access.User;
import dev.vedette.api.Examples;
import dev.vedette.api.json.ApiJson;
import dev.vedette.organization.Member;
import dev.vedette.organization.MemberTeam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The shape of members. */
class MemberAssemblerTest {

  private static Member member(OptionalLong user) {
    return new Member(
        11,
        1,
        user,
        "jane@example.com",
        Role.MEMBER,
        true,
        false,
        TIME,
        user.isPresent() ? Optional.empty() : Optional.of(TIME.plusSeconds(60)),
        OptionalLong.of(6));
  }

  private static JsonNode list(OptionalLong user, Optional<User> known, Instant now) {
    return ApiJson.MAPPER.valueToTree(
        MemberAssembler.of(member(user), known, Optional.of(Examples.USER), false, now));
  }

  @Test
  void a_member_has_the_user() {
    JsonNode json = list(OptionalLong.of(6), Optional.of(Examples.USER), TIME);

    assertThat(json.path("id").asText()).isEqualTo("11");
    assertThat(json.path("name").asText()).isEqualTo("Jane");
    assertThat(json.path("user").path("id").asText()).isEqualTo("6");
    assertThat(json.path("pending").asBoolean()).isFalse();
    assertThat(json.path("expired").asBoolean()).isFalse();
    assertThat(json.path("flags").path("idp:provisioned").asBoolean()).isTrue();
    assertThat(json.path("inviteStatus").asText()).isEqualTo("approved");
    assertThat(json.path("inviterName").asText()).isEqualTo("Jane");
    assertThat(json.has("externalUsers")).isFalse();
  }

  @Test
  void an_invitation_has_none_and_expires() {
    JsonNode waiting = list(OptionalLong.empty(), Optional.empty(), TIME);
    JsonNode expired = list(OptionalLong.empty(), Optional.empty(), TIME.plusSeconds(60));

    assertThat(waiting.path("user").isNull()).isTrue();
    assertThat(waiting.path("pending").asBoolean()).isTrue();
    assertThat(waiting.path("expired").asBoolean()).isFalse();
    assertThat(expired.path("expired").asBoolean()).isTrue();
  }

  @Test
  void alone_it_has_its_teams_and_the_keys_of_the_list() {
    JsonNode json =
        ApiJson.MAPPER.valueToTree(
            MemberAssembler.detail(
                MemberAssembler.of(
                    member(OptionalLong.of(6)),
                    Optional.of(Examples.USER),
                    Optional.empty(),
                    false,
                    TIME),
                List.of(new MemberTeam(Examples.TEAM, TeamRole.ADMIN)),
                true,
                Optional.empty(),
                Examples.access(Role.OWNER, true, false)));

    assertThat(json.path("orgRole").asText()).isEqualTo("member");
    assertThat(json.path("teams").path(0).asText()).isEqualTo("powerful-abolitionist");
    assertThat(json.path("teamRoles").path(0).path("role").asText()).isEqualTo("admin");
    assertThat(json.path("isOnlyOwner").asBoolean()).isTrue();
    assertThat(json.has("invite_link")).isTrue();
    assertThat(json.path("invite_link").isNull()).isTrue();
    assertThat(json.path("orgRoleList")).hasSize(4);
  }
}
