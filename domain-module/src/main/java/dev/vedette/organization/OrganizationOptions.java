package dev.vedette.organization;

import dev.vedette.platform.OptionChanges;
import dev.vedette.platform.Options;
import dev.vedette.platform.jdbc.OptionTable;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * What organizations have set for contexts above this one, which check what they set and write the
 * audit entry.
 */
@Stateless
public class OrganizationOptions {

  private static final OptionTable TABLE =
      new OptionTable("organization_options", "organization_id");

  @PersistenceContext private EntityManager entities;
  @Inject private Event<OrganizationOptionsChanged> changed;

  /** All that an organization has set; nothing if there is no such organization. */
  public Options of(long organizationId) {
    return TABLE.read(entities, organizationId);
  }

  /** Sets options of an organization that exists, in the caller's transaction. */
  public void set(long organizationId, OptionChanges changes) {
    if (!changes.isEmpty()) {
      TABLE.write(entities, organizationId, changes);
      changed.fire(new OrganizationOptionsChanged(organizationId));
    }
  }
}
