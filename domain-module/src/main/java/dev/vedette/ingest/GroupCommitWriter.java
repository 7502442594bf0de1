package dev.vedette.ingest;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes the rows of many requests in one transaction. Groups form by themselves: while one is
 * being committed, the next gathers; a lone entry waits for nobody. Each request waits until its
 * own group is committed. An entry that the database refuses is singled out, so that it cannot fail
 * the requests that happened to come with it.
 */
final class GroupCommitWriter implements InboxWriter {
  private static final Logger LOG = System.getLogger(GroupCommitWriter.class.getName());
  private static final int GROUP = 200;
  private static final int QUEUE = 2000;
  private static final long QUEUE_BYTES = 64L * 1024 * 1024;
  private static final long IDLE_MILLIS = 500;

  /** How long a group waits for more while commits follow each other, closer than this. */
  private static final long GATHER_NANOS = 2_000_000;

  private static final long BUSY_NANOS = 20_000_000;

  private final IntakeTables tables;
  private final Runnable committed;
  private final Duration patience;
  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
  private final AtomicLong queuedBytes = new AtomicLong();
  private volatile boolean closed;
  private volatile Thread thread;
  private long lastCommit = System.nanoTime() - BUSY_NANOS;

  /** The rows of a request and whoever waits for them. */
  private record Waiting(List<? extends IntakeRow> rows, int size, CompletableFuture<Void> done) {}

  /**
   * A writer that is not started yet.
   *
   * @param committed called after each commit that brought something, to wake the workers
   * @param patience how long a request waits for its commit
   */
  GroupCommitWriter(IntakeTables tables, Runnable committed, Duration patience) {
    this.tables = tables;
    this.committed = committed;
    this.patience = patience;
  }

  void start(ThreadFactory threads) {
    thread = threads.newThread(this::run);
    thread.start();
  }

  /** Whether its thread runs. */
  boolean isAlive() {
    Thread running = thread;
    return running != null && running.isAlive();
  }

  /** Takes no more, writes what is waiting, and returns when that is done or the time is up. */
  void stop(Duration bound) throws InterruptedException {
    closed = true;
    if (thread != null) {
      thread.join(bound.toMillis());
    }
  }

  @Override
  public void write(List<? extends IntakeRow> rows) {
    int size = rows.stream().mapToInt(IntakeRow::size).sum();
    Waiting waiting = new Waiting(rows, size, new CompletableFuture<>());
    if (closed) {
      rows.forEach(IntakeRow::discard);
      throw IngestException.unavailable("server is shutting down");
    }
    if (queuedBytes.addAndGet(size) > QUEUE_BYTES || !queue.offer(waiting)) {
      queuedBytes.addAndGet(-size);
      rows.forEach(IntakeRow::discard);
      throw IngestException.limited(
          "server is overloaded", new RateLimitNotice(5, List.of(), "organization", "queue"));
    }
    if (closed && !isAlive() && queue.remove(waiting)) {
      rows.forEach(IntakeRow::discard);
      throw IngestException.unavailable("server is shutting down");
    }
    await(waiting.done());
  }

  private void await(CompletableFuture<Void> done) {
    try {
      done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw IngestException.unavailable("event could not be stored");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw IngestException.unavailable("event could not be stored");
    }
  }

  private void run() {
    List<Waiting> group = new ArrayList<>(GROUP);
    while (!closed || !queue.isEmpty()) {
      try {
        Waiting first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          group.add(first);
          gather(group);
          queuedBytes.addAndGet(-bytes(group));
          commit(group);
        }
      } catch (InterruptedException e) {
        closed = true; // the container is going down: write what waits, then end
      } catch (RuntimeException | Error e) {
        fail(group, e);
      }
      group.clear();
    }
  }

  /** What waits already; and if there was a commit just now, what comes while a little passes. */
  private void gather(List<Waiting> group) throws InterruptedException {
    queue.drainTo(group, GROUP - 1);
    long now = System.nanoTime();
    long due = now + GATHER_NANOS;
    if (now - lastCommit > BUSY_NANOS) {
      return;
    }
    while (group.size() < GROUP && now < due) {
      Waiting next = queue.poll(due - now, TimeUnit.NANOSECONDS);
      if (next != null) {
        group.add(next);
        queue.drainTo(group, GROUP - group.size());
      }
      now = System.nanoTime();
    }
  }

  private void commit(List<Waiting> group) {
    try {
      tables.insert(group.stream().flatMap(each -> each.rows().stream()).toList());
      group.forEach(each -> each.done().complete(null));
    } catch (SQLException e) {
      if (group.size() == 1 || SqlFailures.isSystemic(e)) {
        fail(group, e);
      } else {
        oneByOne(group);
      }
    }
    lastCommit = System.nanoTime();
    committed.run();
  }

  private void oneByOne(List<Waiting> group) {
    for (Waiting each : group) {
      try {
        tables.insert(each.rows());
        each.done().complete(null);
      } catch (SQLException | RuntimeException e) {
        fail(List.of(each), e);
      }
    }
  }

  private static void fail(List<Waiting> group, Throwable e) {
    LOG.log(Level.ERROR, () -> group.size() + " received event(s) could not be stored", e);
    for (Waiting each : group) {
      each.rows().forEach(IntakeRow::discard);
      each.done().completeExceptionally(e);
    }
  }

  private static long bytes(List<Waiting> group) {
    return group.stream().mapToLong(Waiting::size).sum();
  }
}
