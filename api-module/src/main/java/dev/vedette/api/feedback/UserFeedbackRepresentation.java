package dev.vedette.api.feedback;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vedette.api.event.UserReportRepresentation;
import dev.vedette.api.issue.IssueRepresentation;
import java.util.Optional;

/**
 * The shape of what a user wrote, with the issue that it is about.
 *
 * @param issue null as long as the event is not known
 */
public record UserFeedbackRepresentation(
    @JsonUnwrapped UserReportRepresentation report, Optional<IssueRepresentation> issue) {}
