package dev.vedette.attachment;

import dev.vedette.platform.Database;
import dev.vedette.platform.jdbc.Transaction;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What attachments need besides requests: files of deleted rows are removed, rows whose event was
 * stored elsewhere are linked, those whose event never came are dropped, and once after the start
 * what a crash left on disk.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class AttachmentHousekeeping {

  private static final System.Logger LOG = System.getLogger(AttachmentHousekeeping.class.getName());

  /** How long an attachment waits for its event, which may have been filtered. */
  static final Duration PATIENCE = Duration.ofDays(1);

  /** No request writes to a file less often than that. */
  static final Duration UNTOUCHED = Duration.ofHours(1);

  private static final int BATCH = 500;

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @Inject AttachmentStorage storage;
  @Inject Clock clock;

  private boolean swept;

  /** For the container. */
  public AttachmentHousekeeping() {}

  /** Removes the files of deleted rows. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void removeFiles() {
    attempt("Files of deleted attachments are not removed yet", this::removeDeleted);
  }

  /** Links what waits; the first time it also sweeps. */
  @Schedule(hour = "*", minute = "*", second = "37", persistent = false)
  public void link() {
    attempt("Attachments are not linked to their events yet", this::linkWaiting);
    if (!swept) {
      attempt("The directory of attachments cannot be swept", this::sweep);
      swept = true;
    }
  }

  /** Drops what waited in vain. */
  @Schedule(hour = "*", minute = "19", second = "41", persistent = false)
  public void drop() {
    attempt("Attachments without events are not dropped yet", this::dropAbandoned);
  }

  int removeDeleted() throws SQLException, IOException {
    int removed = 0;
    List<UUID> files;
    do {
      try (Transaction transaction = Transaction.begin(dataSource)) {
        AttachmentRepository rows = new AttachmentRepository(transaction.connection());
        files = rows.deletedFiles(BATCH);
        List<UUID> gone = new ArrayList<>();
        for (UUID file : files) {
          storage.files().delete(file);
          gone.add(file);
        }
        rows.forgetDeleted(gone);
        transaction.commit();
        removed += gone.size();
      }
    } while (files.size() == BATCH);
    return removed;
  }

  int linkWaiting() throws SQLException {
    try (Transaction transaction = Transaction.begin(dataSource)) {
      Instant since = clock.instant().minus(PATIENCE);
      AttachmentLinks.ROWS.linkWaiting(transaction.connection(), since, BATCH);
      transaction.commit();
    }
    return 0;
  }

  int dropAbandoned() throws SQLException {
    int dropped = 0;
    List<Long> rows;
    do {
      try (Transaction transaction = Transaction.begin(dataSource)) {
        Instant before = clock.instant().minus(PATIENCE);
        rows = AttachmentLinks.ROWS.abandoned(transaction.connection(), before, BATCH);
        new AttachmentRepository(transaction.connection()).delete(rows);
        transaction.commit();
        dropped += rows.size();
      }
    } while (rows.size() == BATCH);
    return dropped;
  }

  int sweep() throws SQLException, IOException {
    int files =
        storage
            .files()
            .sweep(
                clock.instant().minus(UNTOUCHED),
                some -> {
                  try (Transaction transaction = Transaction.begin(dataSource)) {
                    return new AttachmentRepository(transaction.connection()).known(some);
                  }
                });
    if (files > 0) {
      LOG.log(Level.INFO, "{0} file(s) of attachments without a row are removed", files);
    }
    return files;
  }

  private interface Chore {
    int run() throws SQLException, IOException;
  }

  private static void attempt(String failure, Chore chore) {
    try {
      chore.run();
    } catch (SQLException | IOException | RuntimeException e) {
      LOG.log(Level.WARNING, failure, e);
    }
  }
}
