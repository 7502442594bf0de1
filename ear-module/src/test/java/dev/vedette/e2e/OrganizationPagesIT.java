package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** An owner creates, changes and deletes an organization in plain forms, and reads its log. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganizationPagesIT {

  private SignedIn owner;
  private Api api;

  @BeforeAll
  void signIn(VedetteServer server) {
    owner = SignedIn.as(server.uri(), Installation.EMAIL, Installation.PASSWORD);
    api = server.api();
  }

  @Test
  void an_organization_lives_and_dies_in_forms() {
    String slug = "page-" + UUID.randomUUID().toString().substring(0, 8);
    Answer made =
        owner.submit(
            "/organizations/new/", Map.of("name", "Page", "slug", slug, "withTeam", "true"));
    assertThat(made.expect(303).header("Location")).isEqualTo("/organizations/" + slug + "/");
    assertThat(owner.open("/organizations/" + slug + "/").expect(200).text())
        .contains("The organization Page is yours.");
    owner.submit("/organizations/new/", Map.of("name", "Page", "slug", slug)).expect(422);

    String settings = "/organizations/" + slug + "/settings/";
    assertThat(owner.open(settings).expect(200).text()).contains("/scim/v2/");
    String renamed = slug + "-2";
    owner
        .submit(
            settings,
            Map.of(
                "name", "Renamed", "slug", renamed, "defaultRole", "manager", "on", "scimEnabled"))
        .expect(303);
    JsonNode now = api.get("/api/0/organizations/" + renamed + "/").expect(200).json();
    assertThat(now.path("name").asText()).isEqualTo("Renamed");
    assertThat(now.path("defaultRole").asText()).isEqualTo("manager");
    assertThat(now.path("scimEnabled").booleanValue()).isTrue();
    assertThat(now.path("openMembership").booleanValue()).isFalse();
    assertThat(now.path("allowJoinRequests").booleanValue()).as("not in the form").isTrue();

    settings = "/organizations/" + renamed + "/settings/";
    Answer wrong =
        owner.submit(settings, Map.of("name", "", "slug", "x", "on", "require2FA")).expect(422);
    assertThat(wrong.text()).contains("Set up two-factor for your own account first");

    String log = owner.open(settings + "audit-log/").expect(200).text();
    assertThat(log).contains("org.edit", "org.create", Installation.EMAIL, "127.0.0.1", "Renamed");
    assertThat(owner.open(settings + "audit-log/?event=org.create").text())
        .doesNotContain("<code>org.edit</code>");
    assertThat(owner.open(settings + "audit-log/?person=nobody@example.com").text())
        .contains("Nothing matches");
    Answer csv = owner.open(settings + "audit-log/?format=csv").expect(200);
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.text()).startsWith("time,actor,").contains("\"org.edit\"");

    assertThat(owner.open(settings + "delete/").expect(200).text())
        .contains("0 projects", "1 team", "1 member");
    owner.submit(settings + "delete/", Map.of("slug", slug)).expect(422);
    assertThat(owner.submit(settings + "delete/", Map.of("slug", renamed)).header("Location"))
        .isEqualTo("/");
    owner.open("/organizations/" + renamed + "/").expect(404);
    owner.open(settings).expect(404);
  }
}
