package dev.vedette.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends events from several connections and measures each answer. */
final class LoadRun {

  /**
   * What came of it.
   *
   * @param accepted which of the events, by their offset from the first, were answered with 200
   * @param latencies of the accepted ones, in nanoseconds, ascending
   * @param refused answers with 429 or 503
   * @param failed other answers, and broken connections
   * @param started {@link System#nanoTime()} before the first request
   * @param nanos from then to the last answer
   */
  @SuppressWarnings("ArrayRecordComponent") // Results are never compared.
  record Result(
      BitSet accepted, long[] latencies, int refused, int failed, long started, long nanos) {}

  private static final int LONGEST_PAUSE_SECONDS = 5;

  private final Target target;
  private final EventPool pool;
  private final long first;
  private final int count;
  private final OptionalDouble rate;
  private final AtomicInteger next = new AtomicInteger();
  private long started;

  /** Prepares to send the events {@code first} to {@code first + count - 1} of the pool. */
  LoadRun(Target target, EventPool pool, long first, int count, OptionalDouble rate) {
    this.target = target;
    this.pool = pool;
    this.first = first;
    this.count = count;
    this.rate = rate;
  }

  /** Sends them all and waits for the last answer. */
  Result run(int concurrency) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(concurrency);
    started = System.nanoTime();
    List<Future<Part>> parts = new ArrayList<>();
    for (int i = 0; i < concurrency; i++) {
      parts.add(threads.submit(this::send));
    }
    BitSet accepted = new BitSet(count);
    long[] latencies = new long[count];
    int measured = 0;
    int refused = 0;
    int failed = 0;
    for (Future<Part> future : parts) {
      Part part = future.get();
      accepted.or(part.accepted);
      System.arraycopy(part.latencies, 0, latencies, measured, part.measured);
      measured += part.measured;
      refused += part.refused;
      failed += part.failed;
    }
    long nanos = System.nanoTime() - started;
    threads.shutdown();
    long[] all = java.util.Arrays.copyOf(latencies, measured);
    java.util.Arrays.sort(all);
    return new Result(accepted, all, refused, failed, started, nanos);
  }

  private Part send() {
    Part part = new Part(count);
    try (HttpConnection connection = new HttpConnection(target.url())) {
      for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
        byte[] body = pool.envelope(first + i);
        long due = due(i);
        sendOne(connection, body, i, due, part);
      }
    }
    return part;
  }

  private void sendOne(HttpConnection connection, byte[] body, int index, long due, Part part) {
    try {
      HttpConnection.Response answer =
          connection.send("POST", target.envelopePath(), target.envelopeHeaders(), body);
      if (answer.status() == 200) {
        part.accept(index, System.nanoTime() - due);
      } else if (answer.status() == 429 || answer.status() == 503) {
        part.refused++;
        if (rate.isEmpty()) {
          int seconds = Math.min(LONGEST_PAUSE_SECONDS, Math.max(1, answer.retryAfter()));
          LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
        }
      } else {
        part.fail("answered " + answer.status() + " " + answer.text());
      }
    } catch (IOException e) {
      part.fail(e.toString());
    }
  }

  /** Waits until event {@code index} is due at a fixed rate; without one that is at once. */
  private long due(int index) {
    if (rate.isEmpty()) {
      return System.nanoTime();
    }
    long due = started + (long) (index / rate.getAsDouble() * 1e9);
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return due;
  }

  /** What one thread has seen. */
  private static final class Part {

    private final BitSet accepted;
    private final long[] latencies;
    private int measured;
    private int refused;
    private int failed;

    Part(int count) {
      accepted = new BitSet(count);
      latencies = new long[count];
    }

    void accept(int index, long nanos) {
      accepted.set(index);
      latencies[measured++] = nanos;
    }

    void fail(String why) {
      if (failed++ == 0) {
        System.err.println("A request failed: " + why);
      }
    }
  }
}
