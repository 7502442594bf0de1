package dev.vedette.e2e;

import static dev.vedette.e2e.Conformance.ORGANIZATION;
import static dev.vedette.e2e.Conformance.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Members: operations 5, 6 and 41, invitations, roles and places in teams. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberContractIT {

  private static final String MEMBERS = ORGANIZATION + "members/";
  private static final String MEMBER = MEMBERS + "{member_id}/";

  private Conformance conformance;
  private Workspace workspace;
  private Api api;
  private String organization;
  private String members;

  @BeforeAll
  void prepare(VedetteServer server) {
    conformance = Conformance.required();
    workspace = Workspace.create(server.api(), "member-contract");
    api = workspace.api();
    organization = "/api/0/organizations/" + workspace.organization() + "/";
    members = organization + "members/";
  }

  private JsonNode invite(String email) {
    Answer answer = api.post(members, Map.of("email", email, "orgRole", "member"));
    return conformance.check("POST", MEMBERS, answer, 201);
  }

  @Test
  void members_are_listed_and_shown() {
    JsonNode all = conformance.check("GET", MEMBERS, api.get(members));
    assertThat(all.findValuesAsText("email")).contains(Installation.EMAIL);
    JsonNode me = conformance.check("GET", MEMBER, api.get(members + "me/"));
    assertThat(me.path("orgRole").asText()).isEqualTo("owner");
    assertThat(me.path("isOnlyOwner").asBoolean()).isTrue();
    conformance.check("GET", MEMBER, api.get(members + me.path("id").asText() + "/"));
    for (String nobody : new String[] {"999999", "nobody"}) {
      api.get(members + nobody + "/").expect(404);
    }
  }

  @Test
  void an_invited_person_is_shown_changed_and_taken_back() {
    JsonNode invited = invite("invited@example.com");
    assertThat(invited.path("pending").asBoolean()).isTrue();
    assertThat(invited.path("user").isNull()).isTrue();
    assertThat(invited.path("inviteStatus").asText()).isEqualTo("approved");
    String path = members + invited.path("id").asText() + "/";
    conformance.check("GET", MEMBER, api.get(path));
    JsonNode changed =
        conformance.check("PUT", MEMBER, api.put(path, Map.of("orgRole", "manager")), 200);
    assertThat(changed.path("orgRole").asText()).isEqualTo("manager");
    Conformance.empty(api.delete(path), 204);
    api.get(path).expect(404);
  }

  @Test
  void a_member_joins_a_team_gets_a_role_there_and_leaves() {
    String id = invite("team-mate@example.com").path("id").asText();
    String path = members + id + "/teams/" + workspace.team() + "/";
    String template = MEMBER + "teams/{team_id_or_slug}/";
    conformance.check("POST", template, api.post(path, Map.of()), 201);
    Conformance.empty(api.post(path, Map.of()), 204);
    JsonNode role =
        conformance.check("PUT", template, api.put(path, Map.of("teamRole", "admin")), 200);
    assertThat(role.path("teamRole").asText()).isEqualTo("admin");
    conformance.check("DELETE", template, api.delete(path), 200);
    api.put(path, Map.of("teamRole", "admin")).expect(404);
  }

  @Test
  void the_people_of_an_organization_and_of_a_project_are_listed() {
    JsonNode people = api.get(organization + "users/").expect(200).json();
    assertThat(people.path(0).path("projects").isArray()).isTrue();
    conformance.check("GET", PROJECT + "members/", api.get(workspace.path() + "members/"));
  }

  @Test
  void the_only_owner_stays() {
    Conformance.refused(
        api.delete(members + "me/"),
        403,
        "You cannot remove the only remaining owner of the organization.");
  }

  @Test
  void what_is_wrong_with_an_invitation_is_named() {
    assertThat(api.post(members, Map.of()).expect(400).json().has("email")).isTrue();
    assertThat(
            api.post(members, Map.of("email", "no address", "orgRole", "member"))
                .expect(400)
                .json()
                .has("email"))
        .isTrue();
    api.post(members, Map.of("email", "x@example.com", "orgRole", "emperor")).expect(400);
    invite("twice@example.com");
    api.post(members, Map.of("email", "twice@example.com", "orgRole", "member")).expect(400);
    api.put(
            members + invite("nowhere@example.com").path("id").asText() + "/",
            Map.of("teamRoles", List.of(Map.of("teamSlug", "no-such-team", "role", "admin"))))
        .expect(400);
  }
}
