package dev.vedette.ingest;

import dev.vedette.platform.jdbc.IdBlocks;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The table of sessions and check-ins as they were received. What digests them reads it in the
 * order of {@code id}; {@link RawItemRetention} deletes what is older than 30 days, digested or
 * not. Thread-safe.
 */
final class RawItems implements IntakeTable<RawItem> {
  private static final String INSERT =
      "insert into raw_items (id, project_id, key_id, type, received_at, sent_at, remote_address,"
          + " user_agent, client, data) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final IdBlocks ids = new IdBlocks("raw_item_ids", 200);

  @Override
  public void insert(Connection connection, List<RawItem> rows) throws SQLException {
    long[] rowIds = ids.take(connection, rows.size());
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (int i = 0; i < rowIds.length; i++) {
        Sending sending = rows.get(i).sending();
        insert.setLong(1, rowIds[i]);
        insert.setLong(2, sending.projectId());
        insert.setLong(3, sending.keyId());
        insert.setString(4, rows.get(i).type());
        insert.setObject(5, Jdbc.utc(sending.receivedAt()));
        insert.setObject(6, sending.sentAt().map(Jdbc::utc).orElse(null));
        insert.setString(7, sending.remoteAddress().orElse(null));
        insert.setString(8, sending.userAgent().orElse(null));
        insert.setString(9, sending.client().orElse(null));
        insert.setBytes(10, rows.get(i).data());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
