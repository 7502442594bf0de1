package dev.vedette.api.audit;

import dev.vedette.api.access.UserRepresentation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The shape of a change.
 *
 * @param actor the person, or {@code {"name": …}} where no account acted
 * @param note the change in words
 * @param targetUser the person that was changed, if it was one
 * @param data what differs, by field
 */
public record AuditEntryRepresentation(
    String id,
    Object actor,
    String event,
    Optional<String> ipAddress,
    String note,
    long targetObject,
    Optional<UserRepresentation> targetUser,
    Map<String, String> data,
    Instant dateCreated) {

  /** An actor without an account: a token of the organization, or the server itself. */
  public record Named(String name) {}
}
