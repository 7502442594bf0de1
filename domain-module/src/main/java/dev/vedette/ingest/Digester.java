package dev.vedette.ingest;

import dev.vedette.issue.DigestResult;
import dev.vedette.platform.Wakeup;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.jdbc.Transaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Moves entries from the inbox to where they belong: events stored and rows deleted in one
 * transaction, so that each event arrives once whatever happens in between. Lost races are run
 * again. If a batch keeps failing its entries go one at a time, and the one to blame is put aside:
 * kept, with what went wrong, and not tried again. Thread-safe.
 */
final class Digester {
  private static final Logger LOG = System.getLogger(Digester.class.getName());
  static final int BATCH = 400;
  static final int MAX_ATTEMPTS = 5;
  private static final int RACES = 8;

  /** The state of a failure that is neither a race nor the database's; of the range for users. */
  private static final String UNEXPECTED = "VE001";

  private static final long BACK_OFF_MILLIS = 10;

  private final Inbox inbox;
  private final EventDigest digest;
  private final BatchStore store;
  private final OutcomeSink outcomes;
  private final IngestMetrics metrics;
  private final Wakeup pause = new Wakeup();
  private final int maxBytes;

  /** Work on some claimed rows. */
  @FunctionalInterface
  private interface Claim {
    List<ClaimedEntry> take(Connection connection) throws SQLException;
  }

  Digester(
      Inbox inbox,
      EventDigest digest,
      BatchStore store,
      OutcomeSink outcomes,
      IngestMetrics metrics,
      int maxBytes) {
    this.inbox = inbox;
    this.digest = digest;
    this.store = store;
    this.outcomes = outcomes;
    this.metrics = metrics;
    this.maxBytes = maxBytes;
  }

  /**
   * Digests one batch.
   *
   * @return rows taken; 0 if nothing waits
   * @throws SQLException if the database is in trouble: nothing was changed, try again later
   */
  int runOnce() throws SQLException, InterruptedException {
    List<Long> taken = new ArrayList<>();
    try {
      return attempt(connection -> inbox.claims().claim(connection, BATCH), taken);
    } catch (SQLException e) {
      if (taken.isEmpty() || SqlFailures.isSystemic(e)) {
        throw e;
      }
      LOG.log(Level.DEBUG, () -> "A batch failed; its events go one by one: " + e);
    }
    for (long row : taken) {
      alone(row);
    }
    return taken.size();
  }

  /** Runs a transaction; runs it again while it loses races. */
  private int attempt(Claim claim, List<Long> taken) throws SQLException, InterruptedException {
    for (int lost = 1; ; lost++) {
      try {
        return transact(claim, taken);
      } catch (SQLException e) {
        if (lost == RACES || !Jdbc.isRace(e)) {
          throw e;
        }
        metrics.raceLost();
        long most = BACK_OFF_MILLIS << Math.min(lost, 5);
        pause.await(pause.heard(), ThreadLocalRandom.current().nextLong(1, most));
      }
    }
  }

  /** One transaction: claim, digest, store, delete. {@code taken} gets the rows it tried. */
  private int transact(Claim claim, List<Long> taken) throws SQLException {
    taken.clear();
    try (Transaction transaction = inbox.begin()) {
      List<ClaimedEntry> claimed = claim.take(transaction.connection());
      claimed.forEach(entry -> taken.add(entry.id()));
      if (claimed.isEmpty()) {
        return 0;
      }
      Batch batch = Batch.digest(claimed, digest, maxBytes);
      DigestResult result = write(transaction.connection(), batch);
      transaction.commit();
      committed(batch, result);
      return batch.size();
    } finally {
      inbox.claims().release(taken);
    }
  }

  private DigestResult write(Connection connection, Batch batch) throws SQLException {
    DigestResult result;
    try {
      result =
          batch.digested().isEmpty()
              ? new DigestResult(0, 0, List.of())
              : store.store(connection, batch.digested());
    } catch (RuntimeException e) {
      throw new SQLException("storing failed: " + e, UNEXPECTED, e);
    }
    Inbox.delete(connection, batch.finished());
    for (Map.Entry<ClaimedEntry, Throwable> each : batch.poisoned().entrySet()) {
      inbox.markFailed(connection, each.getKey().id(), each.getValue().toString(), true);
    }
    return result;
  }

  private void committed(Batch batch, DigestResult result) {
    inbox.left(batch.size());
    batch.recordLosses(outcomes);
    metrics.digested(result.stored(), result.duplicates());
    batch
        .poisoned()
        .forEach(
            (entry, e) ->
                LOG.log(Level.ERROR, () -> "Inbox row " + entry.id() + " is put aside", e));
  }

  /** Tries one row by itself, and notes it if that fails. */
  private void alone(long row) throws SQLException, InterruptedException {
    List<Long> taken = new ArrayList<>();
    try {
      attempt(connection -> inbox.claims().claimOne(connection, row).stream().toList(), taken);
    } catch (SQLException e) {
      if (SqlFailures.isSystemic(e) || SqlFailures.isContention(e)) {
        throw e;
      }
      note(row, e);
    }
  }

  private void note(long row, SQLException failure) throws SQLException {
    Optional<ClaimedEntry> claimed = Optional.empty();
    boolean forGood = false;
    try (Transaction transaction = inbox.begin()) {
      claimed = inbox.claims().claimOne(transaction.connection(), row);
      if (claimed.isPresent()) {
        forGood = claimed.get().attempts() + 1 >= MAX_ATTEMPTS;
        inbox.markFailed(transaction.connection(), row, failure.toString(), forGood);
      }
      transaction.commit();
    } finally {
      inbox.claims().release(claimed.stream().map(ClaimedEntry::id).toList());
    }
    if (forGood) {
      inbox.left(1);
      Batch.loss(outcomes, claimed.get(), "internal");
      LOG.log(Level.ERROR, () -> "Inbox row " + row + " is put aside", failure);
    }
  }
}
