package dev.vedette.api.issue;

import static dev.vedette.api.ShapeAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.api.Examples;
import dev.vedette.api.issue.IssueAssembler.Triaged;
import dev.vedette.issue.triage.IssueTriage;
import dev.vedette.issue.triage.IssueTriage.Inbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListedIssuesTest {

  private static JsonNode listed(List<String> expand, List<String> collapse) {
    IssueRepresentation item =
        IssueAssembler.item(
            Examples.ISSUE,
            Examples.PROJECT,
            Examples.ORGANIZATION,
            "http://h",
            Optional.empty(),
            Optional.empty());
    IssueTriage none = IssueTriage.NONE;
    IssueTriage waiting =
        new IssueTriage(
            none.resolution(),
            none.ignored(),
            none.statusActor(),
            none.assignee(),
            none.priorityLockedAt(),
            none.shareId(),
            0,
            Optional.of(new Inbox("regression", Instant.parse("2026-05-04T12:00:00Z"))),
            false,
            false,
            none.subscription());
    return json(
        ListedIssues.listed(
            item,
            Examples.ISSUE,
            new Triaged(waiting, Optional.empty()),
            true,
            IssueListParameters.ofParts(expand, collapse)));
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void of_itself_an_issue_has_all_but_what_has_to_be_asked_for() {
    JsonNode issue = listed(null, null);

    assertThat(keys(issue)).contains("title", "isUnhandled", "lifetime", "filtered");
    assertThat(issue.path("filtered").isNull()).isTrue();
    assertThat(keys(issue))
        .doesNotContain("inbox", "owners", "integrationIssues", "latestEventHasAttachments");
  }

  @Test
  void what_is_asked_for_is_there() {
    JsonNode issue =
        listed(
            List.of(
                "inbox",
                "owners",
                "sessions",
                "integrationIssues",
                "sentryAppIssues",
                "latestEventHasAttachments"),
            List.of());

    assertThat(issue.path("inbox").toString())
        .isEqualTo(
            "{\"reason\":2,\"reason_details\":null,\"date_added\":\"2026-05-04T12:00:00Z\"}");
    assertThat(issue.path("owners").isNull()).isTrue();
    assertThat(issue.path("sessionCount").isNull()).isTrue();
    assertThat(issue.path("integrationIssues").toString()).isEqualTo("[]");
    assertThat(issue.path("sentryAppIssues").toString()).isEqualTo("[]");
    assertThat(issue.path("latestEventHasAttachments").asBoolean()).isTrue();
  }

  @Test
  void what_nobody_wants_is_left_out() {
    assertThat(keys(listed(null, List.of("base", "lifetime", "filtered"))))
        .containsExactlyInAnyOrder("id", "count", "userCount", "firstSeen", "lastSeen");
    assertThat(keys(listed(null, List.of("unhandled"))))
        .contains("title", "count", "lifetime")
        .doesNotContain("isUnhandled");
  }
}
