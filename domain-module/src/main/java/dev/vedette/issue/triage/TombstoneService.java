package dev.vedette.issue.triage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.platform.Database;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.jdbc.Keyset;
import dev.vedette.platform.jdbc.Transaction;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The issues that a project has discarded. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class TombstoneService {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  /** For the container. */
  public TombstoneService() {}

  /** Outside a container: tests, tools. */
  public TombstoneService(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A page of them, the latest first. */
  public Page<Tombstone> list(long projectId, PageRequest request) {
    Keyset keys = Keyset.of(request);
    String way = keys.direction();
    String sql =
        "select * from issue_tombstones where project_id = ?"
            + (keys.keyed() ? " and id" + keys.comparison() + "?" : "")
            + " order by project_id"
            + way
            + ", id"
            + way
            + " limit ? offset ?";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      int next = 1;
      select.setLong(next++, projectId);
      if (keys.keyed()) {
        select.setLong(next++, keys.value());
      }
      select.setInt(next++, keys.fetch());
      select.setInt(next, keys.offset());
      List<Tombstone> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(read(row));
        }
      }
      return keys.page(found, Tombstone::id, Tombstone::id);
    } catch (SQLException e) {
      throw new IllegalStateException("Discarded issues cannot be read", e);
    }
  }

  /**
   * Takes a discard back: what has these hashes is an issue again, a new one.
   *
   * @throws NotFoundException if the project has none of that id
   */
  public void remove(long projectId, long id) {
    try {
      int removed =
          Transaction.run(
              dataSource,
              connection -> {
                int rows =
                    Sql.run(
                        connection,
                        "delete from issue_tombstones where id = ? and project_id = ?",
                        id,
                        projectId);
                if (rows > 0) {
                  Sql.run(connection, "delete from issue_hashes where tombstone_id = ?", id);
                }
                return rows;
              });
      if (removed == 0) {
        throw new NotFoundException();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A discarded issue cannot be taken back", e);
    }
  }

  private static Tombstone read(ResultSet row) throws SQLException {
    long user = row.getLong("user_id");
    return new Tombstone(
        row.getLong("id"),
        row.getString("type"),
        row.getString("level"),
        row.getString("title"),
        row.getString("culprit"),
        metadata(row.getString("metadata")),
        user == 0 ? Optional.empty() : Optional.of(user),
        Jdbc.instant(row, "date_created"));
  }

  private static JsonNode metadata(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }
}
