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
 * themselves a few times a second for what other nodes left. When they are stopped, what is not
 * finished simply stays in the inbox.
 */
final class DigestWorkers {
  private static final Logger LOG = System.getLogger(DigestWorkers.class.getName());
  private static final long POLL_MILLIS = 300;
  private static final long TROUBLE_MILLIS = 1000;

  private final Inbox inbox;
  private final Digester digester;
  private final int count;
  private final Wakeup bell;
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
    long end = System.nanoTime() + bound.toNanos();
    for (Thread thread : threads) {
      thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
    }
  }

  private void run() {
    while (!stopped) {
      long heard = bell.heard();
      try {
        if (work() == 0 && !stopped) {
          bell.await(heard, POLL_MILLIS);
        }
      } catch (InterruptedException e) {
        return; // the container is going down
      }
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
