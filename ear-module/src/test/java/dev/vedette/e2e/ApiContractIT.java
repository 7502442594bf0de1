package dev.vedette.e2e;

import static dev.vedette.e2e.Conformance.ORGANIZATION;
import static dev.vedette.e2e.Conformance.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Events, issues, statistics: each answer is compared with the published schema. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiContractIT {

  private Conformance conformance;
  private Workspace workspace;
  private Api api;
  private String organization;
  private String eventId;
  private String issue;

  @BeforeAll
  void report(VedetteServer server) {
    conformance = Conformance.required();
    workspace = Workspace.create(server.api(), "contract");
    api = workspace.api();
    organization = "/api/0/organizations/" + workspace.organization() + "/";
    eventId = Sender.newId();
    Sender sender = new Sender(workspace.dsn());
    sender.send(Sender.event(Sender.newId(), "Leak", "in pump 3")).expect(200);
    sender.send(Samples.everything(eventId)).expect(200);
    await("two events")
        .atMost(Duration.ofSeconds(10))
        .until(() -> workspace.total("generated") == 2);
    issue = workspace.event(eventId).expect(200).json().path("groupID").asText();
  }

  @Test
  void the_root_tells_who_asks() {
    JsonNode root = api.get("/api/0/").expect(200).json();
    assertThat(root.path("user").path("email").asText()).isEqualTo(Installation.EMAIL);
    assertThat(root.path("auth").path("scopes").toString()).contains("org:admin", "event:read");
  }

  @Test
  void organizations() {
    conformance.check("GET", "/api/0/organizations/", api.get("/api/0/organizations/"));
    conformance.check("GET", ORGANIZATION, api.get(organization));
    conformance.check("GET", ORGANIZATION, api.get(organization + "?detailed=0"));
    JsonNode listed = api.get("/api/0/organizations/").json().path(0);
    assertThat(listed.path("requireEmailVerification").isBoolean())
        .as("sentry-cli 2.x needs requireEmailVerification")
        .isTrue();
    String id = api.get(organization).json().path("id").asText();
    conformance.check("GET", ORGANIZATION, api.get("/api/0/organizations/" + id + "/"));
  }

  @Test
  void statistics() {
    conformance.check("GET", PROJECT + "stats/", api.get(workspace.path() + "stats/"));
    conformance.check(
        "GET", PROJECT + "stats/", api.get(workspace.path() + "stats/?resolution=10s"));
    for (String path : new String[] {organization + "stats/", workspace.teamPath() + "stats/"}) {
      JsonNode points = api.get(path).expect(200).json();
      assertThat(points).as(path).hasSize(24);
      assertThat(points.path(23).path(0).asLong() - points.path(22).path(0).asLong())
          .isEqualTo(3600);
    }
    JsonNode byProject =
        api.get(organization + "stats/?group=project&stat=generated").expect(200).json();
    assertThat(byProject.path(workspace.dsn().projectId())).hasSize(24);
  }

  @Test
  void events() {
    conformance.check("GET", PROJECT + "events/", api.get(workspace.path() + "events/"));
    conformance.check("GET", PROJECT + "events/{event_id}/", workspace.event(eventId));
    conformance.check(
        "GET",
        ORGANIZATION + "eventids/{event_id}/",
        api.get(organization + "eventids/" + eventId + "/"));
  }

  @Test
  void issues() {
    conformance.check("GET", PROJECT + "issues/", api.get(workspace.path() + "issues/"));
    String path = "issues/" + issue + "/";
    String template = ORGANIZATION + "issues/{issue_id}/";
    for (String prefix : new String[] {organization, "/api/0/"}) {
      conformance.check("GET", template, api.get(prefix + path));
      for (String which : new String[] {"latest", "oldest", eventId}) {
        conformance.check(
            "GET",
            template + "events/{event_id}/",
            api.get(prefix + path + "events/" + which + "/"));
      }
      conformance.check("GET", template + "events/", api.get(prefix + path + "events/"));
    }
  }
}
