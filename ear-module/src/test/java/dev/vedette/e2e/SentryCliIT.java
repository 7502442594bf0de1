package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the published sentry-cli says about a server and its tokens. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentryCliIT {

  private static final String ORGANIZATION = Installation.ORGANIZATION;

  @TempDir private Path directory;

  private VedetteServer server;
  private Api session;
  private List<SentryCli> all;
  private Workspace workspace;

  @BeforeAll
  void prepare(VedetteServer running) {
    all = SentryCli.all();
    assumeTrue(!all.isEmpty(), "Skipped without one: name it with -Dvedette.sentry-cli=<path>");
    server = running;
    session = SignedIn.as(server.uri(), Installation.EMAIL, Installation.PASSWORD).api();
    workspace = Workspace.create(server.api(), "cli");
  }

  private String userToken(String... scopes) {
    return text("/api/0/api-tokens/", Map.of("name", "cli", "scopes", List.of(scopes)));
  }

  private String organizationToken() {
    return text(
        "/api/0/organizations/" + ORGANIZATION + "/org-auth-tokens/", Map.of("name", "cli"));
  }

  private String text(String path, Map<String, Object> body) {
    JsonNode made = session.post(path, body).expect(201).json();
    return made.path("token").asText();
  }

  @Test
  void info_tells_the_user_and_the_scopes_of_a_users_token() {
    String token = userToken("org:read", "project:read");
    for (SentryCli cli : all) {
      assertThat(cli.run(server.uri(), token, directory, "info", "--no-defaults").succeeded())
          .as("%s", cli)
          .contains(
              "Sentry Server: " + server.uri(), Installation.EMAIL, "org:read", "project:read")
          .doesNotContain("WARN");
    }
  }

  @Test
  void organizations_and_projects_are_listed_with_a_users_token() {
    String token = userToken("org:read", "project:read");
    for (SentryCli cli : all) {
      assertThat(cli.run(server.uri(), token, directory, "organizations", "list").succeeded())
          .as("%s", cli)
          .contains(ORGANIZATION);
      assertThat(
              cli.run(server.uri(), token, directory, "projects", "list", "--org", ORGANIZATION)
                  .succeeded())
          .as("%s", cli)
          .contains(workspace.project());
    }
  }

  @Test
  void an_organizations_token_brings_its_server_along() {
    String token = organizationToken();
    for (SentryCli cli : all) {
      assertThat(cli.run(null, token, directory, "info", "--no-defaults").succeeded())
          .as("%s", cli)
          .contains("Sentry Server: " + server.uri(), "org:ci")
          .doesNotContain("WARN");
    }
  }

  /** Sentry asks for org:read here too, which organization tokens never have. */
  @Test
  void an_organizations_token_lists_nothing_and_says_why() {
    String token = organizationToken();
    for (SentryCli cli : all) {
      for (String what : List.of("organizations", "projects")) {
        SentryCli.Run run = cli.run(null, token, directory, what, "list");
        assertThat(run.exit()).as("%s %s", cli, what).isNotZero();
        assertThat(run.output())
            .as("%s %s", cli, what)
            .contains("You do not have permission to perform this action. (http status: 403)");
      }
    }
  }

  @Test
  void a_revoked_token_is_told_to_be_invalid() {
    for (SentryCli cli : all) {
      SentryCli.Run run =
          cli.run(server.uri(), "sntryu_" + "0".repeat(64), directory, "organizations", "list");
      assertThat(run.exit()).as("%s", cli).isNotZero();
      assertThat(run.output()).as("%s", cli).contains("Invalid token (http status: 401)");
    }
  }
}
