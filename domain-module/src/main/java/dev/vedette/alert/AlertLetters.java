package dev.vedette.alert;

import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.alert.AlertMails.Receiver;
import dev.vedette.alert.AlertMails.Waiting;
import dev.vedette.event.EventService;
import dev.vedette.event.StoredEvent;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.ownership.ProjectPeople;
import dev.vedette.platform.Database;
import dev.vedette.platform.PublicUrl;
import dev.vedette.platform.mail.Mail;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Finds what the mail of a rule is about, and whether its receiver may still have it. It only
 * reads, so that it needs no transaction.
 */
@ApplicationScoped
public class AlertLetters {

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @PersistenceContext private EntityManager entities;
  @Inject private ProjectService projects;
  @Inject private OrganizationService organizations;
  @Inject private IssueService issues;
  @Inject private EventService events;
  @Inject private UserService users;
  @Inject private PublicUrl publicUrl;

  /**
   * Writes a mail.
   *
   * @return empty if the rule, the project, the issue or the account is gone, or the receiver does
   *     not reach the project any more
   */
  Optional<Mail> write(Receiver receiver, List<Waiting> firings) {
    AlertRuleEntity rule = entities.find(AlertRuleEntity.class, receiver.ruleId());
    Optional<Project> project = projects.find(firings.get(0).projectId());
    if (rule == null || project.isEmpty() || !reaches(project.get(), receiver.userId())) {
      return Optional.empty();
    }
    Optional<Organization> organization = organization(project.get());
    Optional<User> user = users.findById(receiver.userId());
    List<AlertMail.Subject> subjects = new ArrayList<>();
    for (Waiting each : firings) {
      Optional<Issue> issue = issues.find(each.issueId());
      Optional<StoredEvent> event = events.find(each.projectId(), each.eventId());
      issue.ifPresent(found -> subjects.add(new AlertMail.Subject(found, event, each.firedAt())));
    }
    if (organization.isEmpty() || user.isEmpty() || subjects.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AlertMail(rule.toRule(), project.get(), organization.get(), publicUrl.configured())
            .to(user.get().email(), subjects));
  }

  private boolean reaches(Project project, long userId) {
    try (Connection connection = dataSource.getConnection()) {
      return !new ProjectPeople(connection, project.id()).reaching(List.of(userId)).isEmpty();
    } catch (SQLException e) {
      throw new IllegalStateException("People of a project cannot be read", e);
    }
  }

  private Optional<Organization> organization(Project project) {
    try {
      return Optional.of(organizations.get(Long.toString(project.organizationId())));
    } catch (NotFoundException e) {
      return Optional.empty(); // it is being deleted
    }
  }
}
