package dev.vedette.project;

import dev.vedette.organization.OrganizationContents;
import dev.vedette.organization.OrganizationDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Projects go with their organization: they are deleted in the same transaction, and its row stays
 * until the last of them is purged.
 */
@ApplicationScoped
public class ProjectsOfOrganizations implements OrganizationContents {

  @Inject private ProjectAdministration administration;

  void delete(@Observes OrganizationDeleted deleted) {
    administration.deleteAll(deleted.organizationId());
  }

  @Override
  public boolean remain(Connection connection, long organizationId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select 1 from projects where organization_id = ? limit 1")) {
      select.setLong(1, organizationId);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }
}
