package dev.vedette.project;

import java.util.OptionalLong;

/**
 * Fired when projects were changed or deleted, so that this process forgets what it has cached of
 * their keys as soon as that is committed.
 *
 * @param projectId which one; empty for many
 */
record ProjectChanged(OptionalLong projectId) {

  static ProjectChanged one(long projectId) {
    return new ProjectChanged(OptionalLong.of(projectId));
  }

  static ProjectChanged many() {
    return new ProjectChanged(OptionalLong.empty());
  }
}
