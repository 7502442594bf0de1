package dev.vedette.api.issue;

import static dev.vedette.api.ShapeAssertions.assertJson;
import static dev.vedette.api.ShapeAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.api.Examples;
import dev.vedette.issue.triage.Assignee;
import dev.vedette.issue.triage.IssueTriage;
import dev.vedette.issue.triage.ReleaseSighting;
import dev.vedette.issue.triage.Resolution;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssueAssemblerTest {

  private static IssueRepresentation item(Optional<Map<String, List<long[]>>> stats) {
    return IssueAssembler.item(
        Examples.ISSUE,
        Examples.PROJECT,
        Examples.ORGANIZATION,
        "http://h",
        stats,
        Optional.empty());
  }

  @Test
  void an_issue_in_a_list() {
    assertJson(
        item(Optional.of(Map.of("24h", List.of(new long[] {60, 2})))),
        """
        {"id":"5","shareId":null,"shortId":"PUMP-STATION-1","title":"Leak: in pump",
         "culprit":"pump in run",
         "permalink":"http://h/organizations/the-interstellar-jurisdiction/issues/5/",
         "logger":null,"level":"error","status":"unresolved","statusDetails":{},
         "substatus":"new","isPublic":false,"platform":"python","priority":"high",
         "priorityLockedAt":null,"seerFixabilityScore":null,"seerAutofixLastTriggered":null,
         "seerExplorerAutofixLastTriggered":null,
         "project":{"id":"3","name":"Pump Station","slug":"pump-station","platform":"python"},
         "type":"error","issueType":"error","issueCategory":"error",
         "metadata":{"type":"Leak","value":"in pump"},"numComments":0,"assignedTo":null,
         "isBookmarked":false,"isSubscribed":false,"subscriptionDetails":null,"hasSeen":false,
         "annotations":[],"isUnhandled":true,"count":"12","userCount":3,
         "firstSeen":"2026-03-01T12:00:00Z","lastSeen":"2026-03-01T12:01:00.000500Z",
         "stats":{"24h":[[60,2]]}}
        """);
  }

  @Test
  void without_a_period_there_are_no_curves() {
    assertThat(json(item(Optional.empty())).has("stats")).isFalse();
  }

  @Test
  void what_people_made_of_an_issue_is_told() {
    IssueTriage triage =
        new IssueTriage(
            Optional.of(Resolution.after(new ReleaseSighting("1.0", Instant.EPOCH))),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Assignee.team(7, "pumps")),
            Optional.empty(),
            Optional.of("abc"),
            2,
            Optional.empty(),
            true,
            true,
            Optional.of(new IssueTriage.Subscription(true, "comment")));
    JsonNode issue =
        json(
            IssueAssembler.item(
                Examples.ISSUE,
                Examples.PROJECT,
                Examples.ORGANIZATION,
                "http://h",
                new IssueAssembler.Triaged(triage, Optional.empty()),
                Optional.empty(),
                Optional.empty()));

    assertThat(issue.path("statusDetails").toString()).isEqualTo("{\"inNextRelease\":true}");
    assertThat(issue.path("assignedTo").toString())
        .isEqualTo("{\"type\":\"team\",\"id\":\"7\",\"name\":\"pumps\"}");
    assertThat(issue.path("shareId").asText()).isEqualTo("abc");
    assertThat(issue.path("isPublic").asBoolean()).isTrue();
    assertThat(issue.path("numComments").asInt()).isEqualTo(2);
    assertThat(issue.path("subscriptionDetails").path("reason").asText()).isEqualTo("comment");
  }
}
