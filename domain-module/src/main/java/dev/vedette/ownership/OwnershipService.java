package dev.vedette.ownership;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import dev.vedette.platform.Database;
import dev.vedette.platform.OptionChanges;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectOptions;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The ownership rules of projects, and whom they lead to. */
@Stateless
public class OwnershipService {

  /** Longest text of rules, in characters. */
  public static final int MAX_RAW = 90_000;

  private static final String RAW = "raw";

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @Inject private ProjectOptions options;
  @Inject private AuditLog audit;
  @Inject private Clock clock;

  /** The ownership of a project. */
  public Ownership get(long projectId) {
    return options.of(projectId).get(Ownership.OPTION);
  }

  /**
   * Changes it.
   *
   * @throws InvalidException for {@code raw}, if a line cannot be read, or names somebody who does
   *     not exist or does not reach the project
   */
  public Ownership update(Project project, OwnershipChange change) {
    Ownership before = get(project.id());
    String raw = change.raw().orElse(before.raw());
    Instant now = clock.instant();
    Ownership after =
        new Ownership(
            raw,
            change.fallthrough().orElse(before.fallthrough()),
            change.autoAssignment().orElse(before.autoAssignment()),
            Optional.of(before.created().orElse(now)),
            Optional.of(now),
            change.raw().isPresent() ? checked(project, raw) : before.rules());
    options.set(project.id(), OptionChanges.none().set(Ownership.OPTION, after));
    Changes changes =
        Changes.none()
            .and("ownership", before.raw(), after.raw())
            .and("ownershipFallthrough", before.fallthrough(), after.fallthrough())
            .and("autoAssignment", before.autoAssignment(), after.autoAssignment());
    if (!changes.isEmpty()) {
      audit.record(
          AuditEvent.PROJECT_EDIT,
          project.organizationId(),
          AuditTarget.of("project", project.id(), project.slug()),
          changes);
    }
    return after;
  }

  private List<OwnershipRule> checked(Project project, String raw) {
    if (raw.length() > MAX_RAW) {
      throw new InvalidException(RAW, "Raw needs to be <= " + MAX_RAW + " characters in length");
    }
    if (raw.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
      throw new InvalidException(RAW, "Control characters are not allowed.");
    }
    List<OwnershipRule> rules;
    try {
      rules = RuleText.read(raw);
    } catch (RuleSyntaxException e) {
      throw new InvalidException(RAW, e.getMessage());
    }
    Collection<OwnerName> names =
        rules.stream().flatMap(rule -> rule.owners().stream()).distinct().toList();
    Map<OwnerName, Owner> known = find(project.id(), names);
    String unknown =
        rules.stream()
            .flatMap(
                rule ->
                    rule.owners().stream()
                        .filter(owner -> !known.containsKey(owner))
                        .map(owner -> owner + " (line " + rule.line() + ")"))
            .limit(10)
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      throw new InvalidException(RAW, "Invalid rule owners: " + unknown);
    }
    return rules;
  }

  /** Those of the names that exist and reach the project. */
  public Map<OwnerName, Owner> find(long projectId, Collection<OwnerName> names) {
    if (names.isEmpty()) {
      return Map.of();
    }
    try (Connection connection = dataSource.getConnection()) {
      return new ProjectPeople(connection, projectId).named(names);
    } catch (SQLException e) {
      throw new IllegalStateException("Owners cannot be read", e);
    }
  }

  /** Whom rules may name: teams of the project, and people who reach it; of many, some. */
  public List<Owner> candidates(long projectId) {
    try (Connection connection = dataSource.getConnection()) {
      return new ProjectPeople(connection, projectId).candidates();
    } catch (SQLException e) {
      throw new IllegalStateException("Owners cannot be read", e);
    }
  }

  /**
   * The owners of an event, by the last rule that it matches.
   *
   * @param event as it is stored
   */
  public OwnersOfEvent owners(long projectId, JsonNode event) {
    Ownership ownership = get(projectId);
    Optional<OwnershipRule> rule = ownership.lastMatch(event);
    Collection<Owner> owners =
        rule.map(found -> find(projectId, found.owners()).values()).orElse(List.of());
    return new OwnersOfEvent(List.copyOf(owners), rule, ownership.fallthrough());
  }
}
