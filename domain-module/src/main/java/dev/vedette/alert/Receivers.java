package dev.vedette.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.ownership.Owner;
import dev.vedette.ownership.Ownership;
import dev.vedette.ownership.OwnershipDirectory;
import dev.vedette.ownership.OwnershipRule;
import dev.vedette.ownership.ProjectPeople;
import dev.vedette.platform.Database;
import dev.vedette.project.Project;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Whom a rule writes to. Nobody hears of a project that they may not see. */
@ApplicationScoped
class Receivers {

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @Inject OwnershipDirectory ownership;

  /** Whether a rule of the project may name this team or member. */
  boolean knows(Project project, String type, long id) {
    try (Connection connection = dataSource.getConnection()) {
      ProjectPeople people = new ProjectPeople(connection, project.id());
      return type.equals("Team") ? people.hasTeam(id) : !people.reaching(List.of(id)).isEmpty();
    } catch (SQLException e) {
      throw new IllegalStateException("People of a project cannot be read", e);
    }
  }

  /** The users that a rule's mail goes to, by id; each once. */
  Set<Long> of(Connection connection, AlertRule rule, JsonNode event) throws SQLException {
    ProjectPeople people = new ProjectPeople(connection, rule.projectId());
    Set<Long> users = new LinkedHashSet<>();
    for (RulePart action : rule.parts().actions()) {
      if (action.type() == RulePartType.MAIL) {
        long id = action.number("targetIdentifier");
        users.addAll(
            switch (action.text("targetType")) {
              case "Team" -> people.ofTeam(id);
              case "Member" -> people.reaching(List.of(id));
              default -> owners(people, rule.projectId(), event, action.text("fallthroughType"));
            });
      }
    }
    return users;
  }

  private Set<Long> owners(ProjectPeople people, long projectId, JsonNode event, String fallthrough)
      throws SQLException {
    Ownership rules = ownership.of(projectId);
    Set<Long> users = new LinkedHashSet<>();
    for (Owner owner : owners(people, rules, event)) {
      if (owner.team()) {
        users.addAll(people.ofTeam(owner.id()));
      } else {
        users.add(owner.id());
      }
    }
    if (!users.isEmpty() || !rules.fallthrough()) {
      return users;
    }
    return switch (fallthrough) {
      case "NoOne" -> Set.of();
      case "AllMembers" -> people.members();
      default -> people.recentlyActive();
    };
  }

  /** The owners that exist, of the last rule that the event matches. */
  static Collection<Owner> owners(ProjectPeople people, Ownership rules, JsonNode event)
      throws SQLException {
    Optional<OwnershipRule> rule = rules.lastMatch(event);
    return rule.isEmpty() ? List.of() : people.named(rule.get().owners()).values();
  }
}
