package dev.vedette.hook;

import dev.vedette.platform.Wakeup;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;

/**
 * The threads that deliver. They look for work once a second each, on every node; a failure of the
 * database costs time, never the thread.
 */
final class HookWorkers {

  private static final Logger LOG = System.getLogger(HookWorkers.class.getName());
  private static final int COUNT = 4;
  private static final long POLL_MILLIS = 1000;
  private static final long TROUBLE_MILLIS = 5000;

  private final Supplier<Optional<Deliverer>> deliverer;
  private final Wakeup bell;
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private volatile boolean stopped;

  /**
   * Workers that are not started yet.
   *
   * @param deliverer empty as long as nothing can be delivered
   * @param bell rung when there is work
   */
  HookWorkers(Supplier<Optional<Deliverer>> deliverer, Wakeup bell) {
    this.deliverer = deliverer;
    this.bell = bell;
  }

  void start(ThreadFactory factory) {
    for (int i = 0; i < COUNT; i++) {
      Thread thread = factory.newThread(this::run);
      threads.add(thread);
      thread.start();
    }
  }

  /** Takes no new delivery, and returns when the running ones are done or the time is up. */
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
        long pause = work();
        if (pause > 0 && !stopped) {
          bell.await(heard, pause);
        }
      } catch (InterruptedException e) {
        return; // the container is going down
      }
    }
  }

  /** How long to wait for the next look, in milliseconds. */
  private long work() {
    try {
      Optional<Deliverer> ready = deliverer.get();
      return ready.isPresent() && ready.get().runOnce(() -> stopped) ? 0 : POLL_MILLIS;
    } catch (SQLException | RuntimeException | Error e) {
      if (!stopped) {
        LOG.log(Level.ERROR, "Hooks could not be served; it is tried again", e);
      }
      return TROUBLE_MILLIS;
    }
  }
}
