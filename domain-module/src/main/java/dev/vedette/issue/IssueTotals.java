package dev.vedette.issue;

/**
 * What a project has stored.
 *
 * @param issues of any status
 * @param events that these issues have counted
 */
public record IssueTotals(long issues, long events) {}
