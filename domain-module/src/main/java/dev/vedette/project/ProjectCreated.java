package dev.vedette.project;

/**
 * Fired in the transaction in which a project is made, for what contexts above give it to begin
 * with.
 *
 * @param defaultRules whether it begins with alert rules
 */
public record ProjectCreated(Project project, boolean defaultRules) {}
