package dev.vedette.access;

import java.time.Instant;

/** A remembered change: who did what to what, when, and what differs since. */
public record AuditEntry(
    long id,
    AuditEvent event,
    Actor actor,
    AuditTarget target,
    Changes changes,
    Instant dateCreated) {}
