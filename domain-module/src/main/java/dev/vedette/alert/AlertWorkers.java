package dev.vedette.alert;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Two threads: one evaluates, one sends mail. A failure costs time, never the thread. */
final class AlertWorkers {

  private static final Logger LOG = System.getLogger(AlertWorkers.class.getName());

  /** Events of a second are looked at together, so that a busy issue costs little. */
  private static final long POLL_MILLIS = 1000;

  private static final long TROUBLE_MILLIS = 5000;

  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  /** A piece of work; true if more may be due at once. */
  interface Work {
    boolean once() throws SQLException;
  }

  void start(ThreadFactory factory, Work... works) {
    for (Work work : works) {
      Thread thread = factory.newThread(() -> run(work));
      threads.add(thread);
      thread.start();
    }
  }

  boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /** Begins nothing new, and returns when the running work is done or the time is up. */
  void stop(Duration bound) throws InterruptedException {
    stopped.countDown();
    long end = System.nanoTime() + bound.toNanos();
    for (Thread thread : threads) {
      thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
    }
  }

  private void run(Work work) {
    try {
      while (!isStopped()) {
        long pause = pause(work);
        if (pause > 0 && stopped.await(pause, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the container is going down
    }
  }

  private long pause(Work work) {
    try {
      return work.once() ? 0 : POLL_MILLIS;
    } catch (SQLException | RuntimeException | Error e) {
      if (!isStopped()) {
        LOG.log(Level.ERROR, "Alerts could not be served; it is tried again", e);
      }
      return TROUBLE_MILLIS;
    }
  }
}
