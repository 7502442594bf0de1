package dev.vedette.ownership;

import dev.vedette.project.ProjectConfigurations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Ownership of projects for whoever asks with every event: at most five seconds old. */
@ApplicationScoped
public class OwnershipDirectory {

  @Inject private ProjectConfigurations configurations;

  /** The ownership of a project. */
  public Ownership of(long projectId) {
    return configurations.of(projectId).project().get(Ownership.OPTION);
  }

  /** Whether issues of the project may be assigned by rules. */
  public boolean assigns(long projectId) {
    return of(projectId).assigns();
  }
}
