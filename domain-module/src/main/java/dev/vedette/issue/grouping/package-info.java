/**
 * How an event is grouped: strategies in their order, by a versioned configuration, and the rules
 * that a project writes for its fingerprints and stack traces. All of it is computed from the JSON
 * of a normalised event, the same way when an event is stored, explained or previewed.
 */
package dev.vedette.issue.grouping;
