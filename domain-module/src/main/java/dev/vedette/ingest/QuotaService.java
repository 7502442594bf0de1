package dev.vedette.ingest;

import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationOptions;
import dev.vedette.platform.OptionChanges;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectAdministration;
import dev.vedette.project.ProjectOptions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The quotas of projects and organizations. */
@Stateless
public class QuotaService {

  @Inject private ProjectOptions projectOptions;
  @Inject private ProjectAdministration projects;
  @Inject private OrganizationOptions organizationOptions;
  @Inject private AuditLog audit;

  /** Those of a project, by category and window. */
  public List<Quota> of(Project project) {
    return projectOptions.of(project.id()).get(Quota.OPTION);
  }

  /** Those of an organization, by category and window. */
  public List<Quota> of(Organization organization) {
    return organizationOptions.of(organization.id()).get(Quota.OPTION);
  }

  /**
   * Sets all quotas of a project; they are in force within five seconds.
   *
   * @throws InvalidException as {@link Quota#checked}
   */
  public List<Quota> set(Project project, List<Quota> quotas) {
    List<Quota> checked = Quota.checked(quotas);
    projects.update(
        project, edit -> edit, before -> OptionChanges.none().set(Quota.OPTION, checked));
    return checked;
  }

  /**
   * Sets all quotas of an organization; they are in force within five seconds.
   *
   * @throws InvalidException as {@link Quota#checked}
   */
  public List<Quota> set(Organization organization, List<Quota> quotas) {
    List<Quota> checked = Quota.checked(quotas);
    List<Quota> before = of(organization);
    Changes changes =
        Changes.none()
            .and(
                Quota.OPTION.name(),
                Quota.OPTION.writer().apply(before),
                Quota.OPTION.writer().apply(checked));
    if (!changes.isEmpty()) {
      organizationOptions.set(organization.id(), OptionChanges.none().set(Quota.OPTION, checked));
      audit.record(
          AuditEvent.ORG_EDIT,
          organization.id(),
          AuditTarget.of("organization", organization.id(), organization.name()),
          changes);
    }
    return checked;
  }
}
