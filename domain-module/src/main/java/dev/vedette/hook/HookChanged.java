package dev.vedette.hook;

/** Hooks of a project were changed; told when that is committed. */
record HookChanged(long projectId) {}
