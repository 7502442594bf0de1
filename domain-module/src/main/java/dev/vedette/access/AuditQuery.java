package dev.vedette.access;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which entries of the audit log are asked for; what is empty does not narrow the list.
 *
 * @param actorUserId the person who acted
 * @param start not before this
 * @param end before this
 */
public record AuditQuery(
    Optional<AuditEvent> event,
    OptionalLong actorUserId,
    Optional<Instant> start,
    Optional<Instant> end) {

  /** All entries. */
  public static final AuditQuery ALL =
      new AuditQuery(Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());
}
