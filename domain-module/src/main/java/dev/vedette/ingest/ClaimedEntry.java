package dev.vedette.ingest;

/**
 * An entry of the inbox that a worker is digesting.
 *
 * @param id its row
 * @param attempts how often it was tried before
 */
record ClaimedEntry(long id, int attempts, InboxEntry entry) {}
