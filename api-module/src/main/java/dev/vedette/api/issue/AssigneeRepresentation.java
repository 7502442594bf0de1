package dev.vedette.api.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vedette.issue.triage.Assignee;
import java.util.Optional;

/** The shape of who works on an issue: a user with an address, or a team. */
public record AssigneeRepresentation(
    String type,
    String id,
    String name,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> email) {

  /** Empty for nobody. */
  static Optional<AssigneeRepresentation> of(Assignee assignee) {
    String id = Long.toString(assignee.id());
    return switch (assignee.kind()) {
      case USER ->
          Optional.of(
              new AssigneeRepresentation(
                  "user", id, assignee.name(), Optional.of(assignee.email())));
      case TEAM ->
          Optional.of(new AssigneeRepresentation("team", id, assignee.name(), Optional.empty()));
      case NOBODY -> Optional.empty();
    };
  }
}
