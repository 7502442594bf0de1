package dev.vedette.project;

import dev.vedette.organization.OrganizationOptions;
import dev.vedette.platform.OptionChanges;
import dev.vedette.platform.Options;
import dev.vedette.platform.jdbc.OptionTable;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * What projects have set for contexts above this one, which check what they set and write the audit
 * entry.
 */
@Stateless
public class ProjectOptions {

  private static final OptionTable TABLE = new OptionTable("project_options", "project_id");

  @PersistenceContext private EntityManager entities;
  @Inject private OrganizationOptions organizations;
  @Inject private Event<ProjectChanged> changed;

  /** All that a project has set; nothing if there is no such project. */
  public Options of(long projectId) {
    return TABLE.read(entities, projectId);
  }

  /** Sets options of a project that exists, in the caller's transaction. */
  public void set(long projectId, OptionChanges changes) {
    if (!changes.isEmpty()) {
      TABLE.write(entities, projectId, changes);
      changed.fire(ProjectChanged.one(projectId));
    }
  }

  /** How events of a project are taken; empty if there is no such project. */
  public Optional<ProjectConfiguration> configuration(long projectId) {
    return entities
        .createQuery(
            "select p.organizationId from ProjectEntity p where p.id = :project", Long.class)
        .setParameter("project", projectId)
        .getResultStream()
        .findFirst()
        .map(
            organization ->
                new ProjectConfiguration(
                    projectId, organization, of(projectId), organizations.of(organization)));
  }
}
