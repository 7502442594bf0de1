package dev.vedette.api.audit;

import java.util.List;

/**
 * The shape of a page of the log.
 *
 * @param options names of all events, for a filter
 */
public record AuditLogRepresentation(List<AuditEntryRepresentation> rows, List<String> options) {}
