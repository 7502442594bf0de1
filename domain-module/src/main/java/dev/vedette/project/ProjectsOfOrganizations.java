package dev.vedette.project;

import dev.vedette.organization.OrganizationContents;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** An organization's row stays until the last of its projects is purged. */
@ApplicationScoped
public class ProjectsOfOrganizations implements OrganizationContents {

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
