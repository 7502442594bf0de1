package dev.vedette.api.project;

import static dev.vedette.api.ShapeAssertions.assertJson;
import static dev.vedette.api.ShapeAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.access.Role;
import dev.vedette.api.Examples;
import dev.vedette.api.organization.OrganizationAssembler;
import dev.vedette.platform.Options;
import dev.vedette.stats.Point;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectAssemblerTest {

  private static ProjectRepresentation summary(boolean member, Optional<List<Point>> stats) {
    return ProjectAssembler.summary(
        Examples.PROJECT,
        new ProjectFacts(
            member ? List.of(Examples.TEAM) : List.of(),
            List.of("production", "staging"),
            false,
            true),
        Examples.access(Role.MEMBER, false, member),
        stats);
  }

  @Test
  void a_project_in_a_list() {
    assertJson(
        summary(true, Optional.of(List.of(new Point(60, 2)))),
        """
        {"id":"3","slug":"pump-station","name":"Pump Station","platform":"python",
         "dateCreated":"2026-03-01T12:00:00Z","isBookmarked":false,"isMember":true,
         "features":["race-free-group-creation","rate-limits","servicehooks","releases"],"firstEvent":null,
         "access":["alerts:read","alerts:write","event:admin","event:read","event:write",
           "member:invite","member:read","org:read","project:read","project:releases",
           "team:read"],
         "hasAccess":true,
         "firstTransactionEvent":false,"hasFeedbacks":false,"hasFlags":false,
         "hasMinifiedStackTrace":false,"hasMonitors":false,"hasNewFeedbacks":false,
         "hasProfiles":false,"hasReplays":false,"hasSessions":false,"hasInsightsHttp":false,
         "hasInsightsDb":false,"hasInsightsAssets":false,"hasInsightsAppStart":false,
         "hasInsightsScreenLoad":false,"hasInsightsVitals":false,"hasInsightsCaches":false,
         "hasInsightsQueues":false,"hasInsightsAgentMonitoring":false,"hasInsightsMCP":false,
         "hasLogs":false,"hasTraceMetrics":false,"hasUserReports":false,
         "isInternal":false,"isPublic":false,
         "avatar":{"avatarType":"letter_avatar","avatarUuid":null,"avatarUrl":null},
         "color":"#3fbf7f","status":"active",
         "team":{"id":"2","slug":"powerful-abolitionist","name":"Powerful"},
         "teams":[{"id":"2","slug":"powerful-abolitionist","name":"Powerful"}],
         "platforms":["python"],"environments":["production","staging"],"latestRelease":null,"latestDeploys":null,
         "stats":[[60,2]]}
        """);
  }

  @Test
  void a_project_without_teams_is_out_of_a_member_s_reach() {
    JsonNode project = json(summary(false, Optional.empty()));
    assertThat(project.path("team").isNull()).isTrue();
    assertThat(project.path("teams")).isEmpty();
    assertThat(project.path("isMember").booleanValue()).isFalse();
    assertThat(project.path("hasAccess").booleanValue()).isFalse();
    assertThat(project.has("stats")).isFalse();
    assertThat(project.has("organization")).isFalse();
  }

  @Test
  void the_full_project_has_its_settings_and_organization() {
    JsonNode project =
        json(
            ProjectDetailAssembler.of(
                Examples.PROJECT,
                Options.NONE,
                summary(true, Optional.empty())
                    .within(OrganizationAssembler.basic(Examples.ORGANIZATION, "https://e.test")),
                Optional.of(7L)));
    assertThat(project.path("stats").path("unresolved").asInt()).isEqualTo(7);
    assertThat(project.path("slug").asText()).isEqualTo("pump-station");
    assertThat(project.path("hasReplays").isBoolean()).isTrue();
    assertThat(project.path("organization").path("links").path("organizationUrl").asText())
        .isEqualTo("https://e.test/organizations/the-interstellar-jurisdiction/");
    assertThat(project.path("allowedDomains").path(0).asText()).isEqualTo("*");
    assertThat(project.path("securityToken").asText()).hasSize(32);
    assertThat(project.path("groupingConfig").asText()).isEqualTo("newstyle:2026-01-20");
    assertThat(project.path("subjectTemplate").asText()).isEqualTo("$shortID - $title");
    assertThat(project.path("symbolSources").asText()).isEqualTo("[]");
    assertThat(project.has("securityTokenHeader")).isTrue();
  }
}
