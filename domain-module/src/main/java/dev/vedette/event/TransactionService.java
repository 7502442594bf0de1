package dev.vedette.event;

import dev.vedette.platform.Database;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.jdbc.Keyset;
import dev.vedette.platform.jdbc.SqlText;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the transactions of projects. */
@Stateless
public class TransactionService {

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  /** For the container. */
  public TransactionService() {}

  /** Outside a container: tests, tools. */
  public TransactionService(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A page of those of a project, the latest first. */
  public Page<StoredTransaction> list(long projectId, PageRequest request) {
    Keyset keys = Keyset.of(request);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = sql(projectId, keys).prepare(connection);
        ResultSet row = select.executeQuery()) {
      List<StoredTransaction> transactions = new ArrayList<>();
      while (row.next()) {
        transactions.add(transaction(row));
      }
      return keys.page(
          transactions, each -> Keyset.micros(each.occurredAt()), StoredTransaction::rowId);
    } catch (SQLException e) {
      throw new IllegalStateException("Transactions cannot be read", e);
    }
  }

  private static SqlText sql(long projectId, Keyset keys) {
    String way = keys.direction();
    SqlText sql =
        SqlText.of("select t.*, e.event_id, e.title, e.release, e.environment from (select *")
            .add(" from event_transactions where project_id = ?")
            .number(projectId);
    if (keys.keyed()) {
      sql.add(" and (occurred_at, id)" + keys.comparison() + "(?, ?)")
          .time(Keyset.instant(keys.value()))
          .number(keys.id());
    }
    return sql.add(" order by project_id" + way + ", occurred_at" + way + ", id" + way)
        .add(" limit ? offset ?) t join events e on e.id = t.id")
        .number(keys.fetch())
        .number(keys.offset())
        .add(" order by t.occurred_at" + way + ", t.id" + way);
  }

  private static StoredTransaction transaction(ResultSet row) throws SQLException {
    return new StoredTransaction(
        row.getLong("id"),
        row.getObject("event_id", UUID.class),
        row.getString("title"),
        Optional.ofNullable(row.getString("release")),
        Optional.ofNullable(row.getString("environment")),
        Jdbc.instant(row, "occurred_at"),
        new TransactionSummary(
            row.getString("op"),
            row.getString("status"),
            TransactionSummary.duration(row.getLong("duration")),
            row.getInt("span_count"),
            TransactionSummary.readSpanOps(row.getString("span_ops"))));
  }
}
