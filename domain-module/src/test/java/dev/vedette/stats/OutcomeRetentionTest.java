package dev.vedette.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.platform.Migrations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class OutcomeRetentionTest {

  private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");

  @Test
  void each_resolution_is_kept_for_its_time() throws SQLException {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:retention;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
    Migrations.migrate(source);
    try (Connection connection = source.getConnection()) {
      for (int days : new int[] {0, 1, 80, 93}) {
        Instant at = NOW.minus(Duration.ofDays(days));
        OutcomeWriter.add(
            connection, Map.of(OutcomeKey.of(0, Category.ERROR, Outcome.INVALID, "", at), 1L));
      }

      // three of ten seconds, one of an hour, one of a day
      assertThat(OutcomeRetention.expire(connection, NOW)).isEqualTo(5);
      assertThat(OutcomeRetention.expire(connection, NOW)).isZero();
    }
  }

  @Test
  void counts_of_projects_that_are_gone_go_and_all_others_stay() throws SQLException {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:orphans;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
    Migrations.migrate(source);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into organizations (id, slug, name, status, open_membership, date_created)"
              + " values (1, 'o', 'o', 'active', true, now())");
      statement.execute(
          "insert into projects (id, organization_id, slug, name, status, allowed_domains,"
              + " security_token, last_short_id, date_created)"
              + " values (6, 1, 'p', 'p', 'pending_deletion', '*', 'x', 0, now())");
      for (long project : new long[] {0, 5, 6, 7}) {
        OutcomeWriter.add(
            connection,
            Map.of(OutcomeKey.of(project, Category.ERROR, Outcome.INVALID, "", NOW), 1L));
      }

      OutcomeRetention.forget(connection);

      try (ResultSet left =
          statement.executeQuery(
              "select listagg(distinct project_id) within group (order by project_id)"
                  + " from outcomes")) {
        left.next();
        assertThat(left.getString(1)).isEqualTo("0,6");
      }
    }
  }

  @Test
  void counts_of_keys_expire_too_those_of_deleted_ones_included() throws SQLException {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:keys;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
    Migrations.migrate(source);
    try (Connection connection = source.getConnection()) {
      for (int days : new int[] {0, 1, 80, 93}) {
        Instant at = NOW.minus(Duration.ofDays(days));
        OutcomeWriter.add(
            connection, Map.of(OutcomeKey.of(7, 5, Category.ERROR, Outcome.ACCEPTED, "", at), 1L));
      }

      assertThat(OutcomeRetention.expire(connection, NOW)).isEqualTo(5); // project 7 is gone
    }
  }
}
