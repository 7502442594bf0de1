package dev.vedette.alert;

/** Rules of a project were changed; told when that is committed. */
record RuleChanged(long projectId) {}
