package dev.vedette.alert;

import dev.vedette.event.StoredEvent;
import dev.vedette.issue.ActivityType;
import dev.vedette.issue.IssueActivities;
import dev.vedette.ownership.Owner;
import dev.vedette.ownership.Ownership;
import dev.vedette.ownership.OwnershipDirectory;
import dev.vedette.ownership.OwnershipRule;
import dev.vedette.ownership.ProjectPeople;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Assigns issues that nobody works on to the owner of their event. */
final class OwnerAssignment {

  private final OwnershipDirectory ownership;

  OwnerAssignment(OwnershipDirectory ownership) {
    this.ownership = ownership;
  }

  /**
   * Assigns the event's issue to the first owner of the last rule that matches, if there is one.
   */
  void assign(Connection connection, StoredEvent event, Instant now) throws SQLException {
    Ownership rules = ownership.of(event.projectId());
    if (!rules.assigns()) {
      return;
    }
    Optional<OwnershipRule> rule = rules.lastMatch(event.data());
    if (rule.isEmpty()) {
      return;
    }
    ProjectPeople people = new ProjectPeople(connection, event.projectId());
    Optional<Owner> owner = people.named(rule.get().owners()).values().stream().findFirst();
    if (owner.isPresent() && assign(connection, event.issueId(), owner.get())) {
      remember(connection, event.issueId(), owner.get(), rule.get(), now);
    }
  }

  private static void remember(
      Connection connection, long issueId, Owner owner, OwnershipRule rule, Instant now)
      throws SQLException {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("assignee", Long.toString(owner.id()));
    data.put("assigneeType", owner.type());
    data.put("assigneeName", owner.name());
    data.put("assigneeEmail", owner.team() ? null : owner.email());
    data.put("integration", "projectOwnership");
    data.put("rule", rule.type() + ":" + rule.pattern());
    IssueActivities.add(
        connection, issueId, ActivityType.ASSIGNED, OptionalLong.empty(), data, now);
    if (!owner.team()) {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into issue_subscriptions (user_id, issue_id, is_active, reason)"
                  + " values (?, ?, true, 'assigned') on conflict do nothing")) {
        insert.setLong(1, owner.id());
        insert.setLong(2, issueId);
        insert.executeUpdate();
      }
    }
  }

  private static boolean assign(Connection connection, long issueId, Owner owner)
      throws SQLException {
    String column = owner.team() ? "assigned_team_id" : "assigned_user_id";
    try (PreparedStatement update =
        connection.prepareStatement(
            "update issues set "
                + column
                + " = ? where id = ? and assigned_user_id is null and assigned_team_id is null")) {
      update.setLong(1, owner.id());
      update.setLong(2, issueId);
      return update.executeUpdate() > 0;
    }
  }
}
