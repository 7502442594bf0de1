package dev.vedette.organization;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a context above keeps of organizations and purges itself after {@link OrganizationDeleted}.
 * The rows of the organization stay until every such bean says that nothing remains.
 */
public interface OrganizationContents {

  /** Whether something is left that refers to the organization. */
  boolean remain(Connection connection, long organizationId) throws SQLException;
}
