/**
 * Issues: the events that have the same cause, by {@link dev.vedette.issue.EventGrouper}'s hash.
 * Counts, users, first and last sight and the status of an issue are kept with it, so that a list
 * never looks at events.
 */
package dev.vedette.issue;
