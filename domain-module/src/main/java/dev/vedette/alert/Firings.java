package dev.vedette.alert;

import dev.vedette.platform.jdbc.IdBlocks;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Writes what was triggered. Every statement is in the caller's transaction. */
final class Firings {

  private static final String AGAIN =
      "update alert_rests set last_fired = ? where rule_id = ? and issue_id = ?"
          + " and last_fired <= ?";
  private static final String FIRST =
      "insert into alert_rests (last_fired, rule_id, issue_id, project_id)"
          + " select ?, ?, ?, ? where not exists (select 1 from alert_rests"
          + " where rule_id = ? and issue_id = ?) on conflict do nothing";

  private final Connection connection;

  Firings(Connection connection) {
    this.connection = connection;
  }

  static IdBlocks ids() {
    return new IdBlocks("alert_firing_ids", 50);
  }

  /**
   * Takes a rule's turn for an issue: only one of several that try at once gets it, and then nobody
   * does for as long as the rule rests.
   */
  boolean takeTurn(AlertRule rule, long issueId, Instant now) throws SQLException {
    Instant rested = now.minus(Duration.ofMinutes(rule.frequency()));
    try (PreparedStatement update = connection.prepareStatement(AGAIN)) {
      update.setObject(1, Jdbc.utc(now));
      update.setLong(2, rule.id());
      update.setLong(3, issueId);
      update.setObject(4, Jdbc.utc(rested));
      if (update.executeUpdate() > 0) {
        return true;
      }
    }
    try (PreparedStatement insert = connection.prepareStatement(FIRST)) {
      insert.setObject(1, Jdbc.utc(now));
      insert.setLong(2, rule.id());
      insert.setLong(3, issueId);
      insert.setLong(4, rule.projectId());
      insert.setLong(5, rule.id());
      insert.setLong(6, issueId);
      return insert.executeUpdate() > 0;
    }
  }

  /** Notes that a rule was triggered. */
  void add(IdBlocks blocks, Firing firing) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into alert_firings (id, rule_id, project_id, issue_id, event_id, fired_at)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, blocks.take(connection, 1)[0]);
      insert.setLong(2, firing.ruleId());
      insert.setLong(3, firing.projectId());
      insert.setLong(4, firing.issueId());
      insert.setObject(5, firing.eventId());
      insert.setObject(6, Jdbc.utc(firing.at()));
      insert.executeUpdate();
    }
  }
}
