package dev.vedette.issue.triage;

/**
 * Events on their way from an issue to another.
 *
 * @param merge whether the one goes into the other as a whole; else some of its hashes leave it
 */
public record IssueWork(boolean merge, long from, long to) {}
