package dev.vedette.api.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Optional;

/**
 * An issue in an organization's list: its numbers are those of the environments or the time asked
 * for.
 *
 * @param lifetime its numbers ever and everywhere; left out where it is not wanted
 */
public record ListedIssueRepresentation(
    @JsonUnwrapped IssueRepresentation issue,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Lifetime> lifetime) {

  /** Numbers of an issue; {@code count} is text. */
  public record Lifetime(
      String count, long userCount, Instant firstSeen, Instant lastSeen, Optional<Object> stats) {}
}
