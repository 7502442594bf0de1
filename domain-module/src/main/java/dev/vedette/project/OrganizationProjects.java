package dev.vedette.project;

import dev.vedette.organization.OrganizationDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Deletes the projects of an organization with it, in the same transaction. */
@ApplicationScoped
public class OrganizationProjects {

  @Inject private ProjectAdministration administration;

  void delete(@Observes OrganizationDeleted deleted) {
    administration.deleteAll(deleted.organizationId());
  }
}
