package dev.vedette.ingest;

import dev.vedette.attachment.AttachmentLinks;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The table of attachments, for requests that leave some. */
record AttachmentTable(AttachmentLinks links) implements IntakeTable<AttachmentRow> {

  @Override
  public void insert(Connection connection, List<AttachmentRow> rows) throws SQLException {
    links.keep(
        connection,
        rows.stream().map(AttachmentRow::attachment).toList(),
        rows.get(0).receivedAt());
  }
}
