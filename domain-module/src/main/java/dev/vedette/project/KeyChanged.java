package dev.vedette.project;

/**
 * A client key was changed or deleted; told when that is committed.
 *
 * @param publicKey its public part
 */
record KeyChanged(String publicKey) {}
