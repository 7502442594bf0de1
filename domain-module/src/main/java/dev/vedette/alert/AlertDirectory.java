package dev.vedette.alert;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vedette.platform.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The rules of projects, ready to be asked, cached: every batch of events asks. What is cached is
 * at most five seconds old; that a project has none is cached, too.
 */
@ApplicationScoped
class AlertDirectory {

  private static final Duration AGE = Duration.ofSeconds(5);

  static final String RULES =
      "select r.*, s.until_at, s.user_id as snooze from alert_rules r"
          + " left join alert_snoozes s on s.rule_id = r.id and s.user_id = 0"
          + " where r.project_id = any(cast(? as bigint array)) order by r.project_id, r.id";

  private final Cache<Long, List<LiveRule>> cache =
      Caffeine.newBuilder().expireAfterWrite(AGE).maximumSize(10_000).build();

  /** The rules of each project that has any; a rule that rests for everyone is not among them. */
  Map<Long, List<LiveRule>> rules(Connection connection, Set<Long> projectIds) throws SQLException {
    Map<Long, List<LiveRule>> found = new HashMap<>(cache.getAllPresent(projectIds));
    Set<Long> unknown = new HashSet<>(projectIds);
    unknown.removeAll(found.keySet());
    if (!unknown.isEmpty()) {
      Map<Long, List<LiveRule>> read = read(connection, unknown);
      cache.putAll(read);
      found.putAll(read);
    }
    found.values().removeIf(List::isEmpty);
    return found;
  }

  private static Map<Long, List<LiveRule>> read(Connection connection, Set<Long> projectIds)
      throws SQLException {
    Map<Long, List<LiveRule>> rules = new HashMap<>();
    projectIds.forEach(id -> rules.put(id, new ArrayList<>()));
    Instant now = Instant.now();
    try (PreparedStatement select = connection.prepareStatement(RULES)) {
      select.setArray(1, Jdbc.bigints(connection, projectIds));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (!isSnoozed(row, now)) {
            AlertRule rule = rule(row);
            rules.get(rule.projectId()).add(new LiveRule(rule));
          }
        }
      }
    }
    rules.replaceAll((project, list) -> List.copyOf(list));
    return rules;
  }

  private static boolean isSnoozed(ResultSet row, Instant now) throws SQLException {
    if (row.getObject("snooze") == null) {
      return false;
    }
    OffsetDateTime until = row.getObject("until_at", OffsetDateTime.class);
    return until == null || now.isBefore(until.toInstant());
  }

  private static AlertRule rule(ResultSet row) throws SQLException {
    return new AlertRule(
        row.getLong("id"),
        row.getLong("project_id"),
        row.getString("name"),
        Optional.ofNullable(row.getString("environment")),
        Optional.empty(),
        OptionalLong.empty(),
        RuleMatch.of(row.getString("action_match")).orElseThrow(),
        RuleMatch.of(row.getString("filter_match")).orElseThrow(),
        row.getInt("frequency"),
        RuleParts.ofJson(row.getString("parts")),
        Jdbc.instant(row, "date_created"),
        Jdbc.instant(row, "date_modified"),
        Optional.empty(),
        Optional.empty());
  }

  /** A change made here is in force at once; other nodes see it when their copy is too old. */
  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) RuleChanged change) {
    cache.invalidate(change.projectId());
  }
}
