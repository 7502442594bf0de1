package dev.vedette.alert;

import java.time.Instant;
import java.util.UUID;

/** A rule was triggered. */
record Firing(long id, long ruleId, long projectId, long issueId, UUID eventId, Instant at) {}
