package dev.vedette.attachment;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;

/** The chores of attachments, and their service, on a database under test. */
public final class AttachmentHousekeepingWork {

  private final AttachmentHousekeeping chores = new AttachmentHousekeeping();

  /** With what the container injects. */
  public AttachmentHousekeepingWork(DataSource dataSource, AttachmentStorage storage, Clock clock) {
    chores.dataSource = dataSource;
    chores.storage = storage;
    chores.clock = clock;
  }

  /** A service. */
  public static AttachmentService service(
      DataSource dataSource, AttachmentStorage storage, AttachmentLinks links, Clock clock) {
    AttachmentService service = new AttachmentService();
    service.dataSource = dataSource;
    service.storage = storage;
    service.links = links;
    service.clock = clock;
    return service;
  }

  /** Removes files of deleted rows. */
  public void removeFiles() throws SQLException, IOException {
    chores.removeDeleted();
  }

  /** Links what waits. */
  public void link() throws SQLException {
    chores.linkWaiting();
  }

  /** Drops what waited in vain. */
  public void drop() throws SQLException {
    chores.dropAbandoned();
  }

  /** Removes files without a row. */
  public int sweep() throws SQLException, IOException {
    return chores.sweep();
  }
}
