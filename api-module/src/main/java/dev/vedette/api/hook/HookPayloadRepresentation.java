package dev.vedette.api.hook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vedette.api.event.EventFullRepresentation;
import dev.vedette.api.issue.IssueRepresentation;

/**
 * The shape of what is delivered: an event, its issue and its project, the two first with links.
 */
public record HookPayloadRepresentation(
    ProjectName project, IssueWithUrl group, EventWithUrl event) {

  /** A project, as far as it takes to know it. */
  public record ProjectName(String slug, String name) {}

  /** An issue as in lists. */
  public record IssueWithUrl(@JsonUnwrapped IssueRepresentation issue, String url) {}

  /** An event with all that was sent. */
  public record EventWithUrl(@JsonUnwrapped EventFullRepresentation event, String url) {}

  /** What a trial delivery says. */
  public record Ping(ProjectName project) {}
}
