package dev.vedette.issue;

import dev.vedette.event.StoredEvent;
import java.util.UUID;

/**
 * A hash by which events come to an issue.
 *
 * @param latest the latest event that is known by it
 */
public record IssueHash(UUID hash, StoredEvent latest) {}
