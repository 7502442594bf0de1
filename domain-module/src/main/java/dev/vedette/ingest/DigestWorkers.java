package dev.vedette.ingest;

import dev.vedette.platform.Wakeup;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;

/**
 * The threads that digest the inbox. They are woken by each commit of this process, and look by
 * themselves a few times a second for what other nodes left. An event that comes alone is taken at
 * once; while more come, each thread takes what came in a while, or a full batch: ten events cost
 * little more than one. When they are stopped, what is not finished simply stays in the inbox.
 */
final class DigestWorkers {
  private static final Logger LOG = System.getLogger(DigestWorkers.class.getName());
  private static final long POLL_MILLIS = 300;
  private static final long TROUBLE_MILLIS = 1000;

  /** From the beginning of a batch to that of the next, unless that is full. */
  private static final long PACE_NANOS = 150_000_000;

  private static final long LOOK_MILLIS = 20;

  private final Inbox inbox;
  private final Digester digester;
  private final int count;
  private final Wakeup bell;
  private final Wakeup quiet = new Wakeup();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private volatile boolean stopped;

  /**
   * Workers that are not started yet.
   *
   * @param count threads, at least 1
   * @param bell rung when there is work
   */
  DigestWorkers(Inbox inbox, Digester digester, int count, Wakeup bell) {
    this.inbox = inbox;
    this.digester = digester;
    this.count = count;
    this.bell = bell;
  }

  void start(ThreadFactory factory) {
    for (int i = 0; i < count; i++) {
      Thread thread = factory.newThread(this::run);
      threads.add(thread);
      thread.start();
    }
  }

  /** Threads wanted. */
  int count() {
    return count;
  }

  /** Threads running. */
  int alive() {
    return (int) threads.stream().filter(Thread::isAlive).count();
  }

  /** Lets running batches finish, and returns when they have or the time is up. */
  void stop(Duration bound) throws InterruptedException {
    stopped = true;
    bell.ring();
    quiet.ring();
    long end = System.nanoTime() + bound.toNanos();
    for (Thread thread : threads) {
      thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
    }
  }

  private void run() {
    long begun = System.nanoTime() - PACE_NANOS;
    while (!stopped) {
      try {
        gather(begun + PACE_NANOS);
        long heard = bell.heard();
        long now = System.nanoTime();
        if (work() > 0) {
          begun = now;
        } else if (!stopped) {
          bell.await(heard, POLL_MILLIS);
        }
      } catch (InterruptedException e) {
        return; // the container is going down
      }
    }
  }

  /** Waits until a time, or a full batch. */
  private void gather(long due) throws InterruptedException {
    long left = due - System.nanoTime();
    while (left > 0 && !stopped && inbox.backlog() < Digester.BATCH) {
      quiet.await(quiet.heard(), Math.min(LOOK_MILLIS, left / 1_000_000 + 1));
      left = due - System.nanoTime();
    }
  }

  /** Digests a batch; a failure costs time, never the thread. */
  private int work() throws InterruptedException {
    try {
      inbox.recount();
      return digester.runOnce();
    } catch (SQLException | RuntimeException | Error e) {
      if (!stopped) {
        LOG.log(Level.ERROR, "Digesting failed; it is tried again", e);
        pauseForTrouble();
      }
      return 0;
    }
  }

  /** Commits ring the bell, but must not turn trouble into a busy loop. */
  private void pauseForTrouble() throws InterruptedException {
    long end = System.nanoTime() + TROUBLE_MILLIS * 1_000_000;
    long left = TROUBLE_MILLIS;
    while (left > 0 && !stopped) {
      bell.await(bell.heard(), left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
  }
}
