package dev.vedette.api.screening;

/**
 * A filter of a project.
 *
 * @param active a boolean; or the list of old browsers that are kept out
 */
public record FilterRepresentation(String id, Object active) {}
