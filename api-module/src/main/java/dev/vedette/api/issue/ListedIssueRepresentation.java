package dev.vedette.api.issue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An issue in an organization's list: its numbers are those of the environments or the time asked
 * for. What is null nobody wants.
 *
 * @param issue all of it
 * @param handled all of it but whether its exception was caught
 * @param base no more than its numbers
 * @param lifetime its numbers ever and everywhere
 * @param filtered its numbers among the events that the search is about: of these nobody knows
 * @param inbox why it waits for a review
 * @param owners whom the rules of ownership suggest: that is not kept
 * @param sessionCount sessions in which it happened: these are not counted
 */
public record ListedIssueRepresentation(
    @JsonUnwrapped IssueRepresentation issue,
    @JsonUnwrapped @JsonIgnoreProperties("isUnhandled") IssueRepresentation handled,
    @JsonUnwrapped Base base,
    @JsonInclude(JsonInclude.Include.NON_NULL) Lifetime lifetime,
    @JsonInclude(JsonInclude.Include.NON_NULL) Optional<Object> filtered,
    @JsonInclude(JsonInclude.Include.NON_NULL) Optional<InboxRepresentation> inbox,
    @JsonInclude(JsonInclude.Include.NON_NULL) Optional<Object> owners,
    @JsonInclude(JsonInclude.Include.NON_NULL) Optional<Object> sessionCount,
    @JsonInclude(JsonInclude.Include.NON_NULL) Boolean latestEventHasAttachments,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<Object> integrationIssues,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<Object> sentryAppIssues,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<Object> pluginActions,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<Object> pluginIssues) {

  /** What is left of an issue of which no more is wanted. */
  public record Base(
      String id,
      String count,
      long userCount,
      Instant firstSeen,
      Instant lastSeen,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Map<String, List<long[]>>> stats,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> matchingEventId) {

    static Base of(IssueRepresentation issue) {
      return new Base(
          issue.id(),
          issue.count(),
          issue.userCount(),
          issue.firstSeen(),
          issue.lastSeen(),
          issue.stats(),
          issue.matchingEventId());
    }
  }

  /** Numbers of an issue; {@code count} is text. */
  public record Lifetime(
      String count, long userCount, Instant firstSeen, Instant lastSeen, Optional<Object> stats) {}
}
