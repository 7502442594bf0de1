package dev.vedette.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.platform.Migrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class IssueCountRetentionTest {

  private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");

  @Test
  void hours_are_kept_a_week_and_days_ninety_days() throws SQLException {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:counts;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
    Migrations.migrate(source);
    try (Connection connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into issues (id, project_id, short_id, type, level, platform, title, culprit,"
              + " metadata, status, substatus, priority, is_unhandled, times_seen, user_count,"
              + " first_seen, last_seen) values (1500, 1, 1, 'error', 'error', 'java', 't', 'c',"
              + " '{}', 'unresolved', 'new', 'high', false, 1, 0, now(), now())");
      for (int days : new int[] {0, 6, 8, 89, 91}) {
        long at = NOW.minus(Duration.ofDays(days)).getEpochSecond();
        statement.execute("insert into issue_counts values (1500, 3600, " + at + ", 1)");
        statement.execute("insert into issue_counts values (1500, 86400, " + at + ", 1)");
      }

      assertThat(IssueCountRetention.expire(connection, NOW)).isEqualTo(4);
      assertThat(IssueCountRetention.expire(connection, NOW)).isZero();
    }
  }
}
