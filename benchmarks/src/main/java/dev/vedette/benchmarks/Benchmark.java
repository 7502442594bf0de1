package dev.vedette.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** The command line: sends, waits until all is stored, reads back, prints. */
public final class Benchmark {

  private static final long POLL_MILLIS = 100;
  private static final long STUCK_NANOS = 30_000_000_000L;
  private static final long SETTLE_MILLIS = 10_000;

  private final Arguments arguments;
  private final Target target;
  private final EventPool pool;

  private Benchmark(Arguments arguments) throws IOException {
    this.arguments = arguments;
    target = Target.of(arguments);
    // An event id counts once in a project: one that was used before gets new ids.
    long salt = arguments.project().isPresent() ? System.nanoTime() : 0;
    pool = new EventPool(arguments.seed(), salt, arguments.pool(), arguments.mix());
  }

  /**
   * Runs the benchmark; ends with code 1 when an event was lost, 2 for wrong arguments.
   *
   * @param words see {@code README.md}
   */
  public static void main(String[] words)
      throws IOException, InterruptedException, ExecutionException {
    Arguments arguments;
    try {
      arguments = Arguments.parse(words);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    System.exit(new Benchmark(arguments).run() == 0 ? 0 : 1);
  }

  private int run() throws IOException, InterruptedException, ExecutionException {
    print("seed", "%d, %d connections", arguments.seed(), arguments.concurrency());
    print("event", "%,d bytes, %,d gzipped", pool.meanRawBytes(), pool.meanPackedBytes());
    try (HttpConnection connection = new HttpConnection(target.url());
        ProcessMeter meter = new ProcessMeter(arguments.pids())) {
      long before = target.stored(connection);
      if (arguments.warmup() > 0) {
        LoadRun.Result warmup =
            new LoadRun(target, pool, 0, arguments.warmup(), arguments.rate())
                .run(arguments.concurrency());
        before += warmup.accepted().cardinality();
        drain(connection, before);
      }
      long bytes = diskBytes();
      double cpu = meter.cpuSeconds();
      LoadRun.Result result =
          new LoadRun(target, pool, arguments.warmup(), arguments.count(), arguments.rate())
              .run(arguments.concurrency());
      int accepted = result.accepted().cardinality();
      long drained = drain(connection, before + accepted) - result.started();
      printSpeed(result, drained);
      printCost(meter, meter.cpuSeconds() - cpu, diskBytes() - bytes, accepted);
      int lost = lost(result.accepted());
      print("lost", "%,d", lost);
      return lost;
    }
  }

  private void printSpeed(LoadRun.Result result, long drainedNanos) {
    int accepted = result.accepted().cardinality();
    print("sent", "%,d", arguments.count());
    print("accepted", "%,d", accepted);
    print("refused (429, 503)", "%,d", result.refused());
    print("failed", "%,d", result.failed());
    print("accepted/s", "%,.0f", accepted / (result.nanos() / 1e9));
    print("processed/s", "%,.0f", accepted / (drainedNanos / 1e9));
    for (double percent : new double[] {50, 95, 99, 99.9, 100}) {
      String name = "ingest p" + (percent % 1 == 0 ? "" + (int) percent : "" + percent);
      print(name, "%.2f ms", Percentiles.of(result.latencies(), percent) / 1e6);
    }
  }

  private void printCost(ProcessMeter meter, double cpuSeconds, long bytes, int accepted)
      throws InterruptedException {
    if (meter.present() && accepted > 0) {
      print("CPU s/10,000 events", "%.2f", cpuSeconds / accepted * 10_000);
      print("peak RSS", "%,d MiB", meter.peakBytes() >> 20);
      Thread.sleep(SETTLE_MILLIS);
      print("settled RSS", "%,d MiB", meter.residentBytes() >> 20);
    }
    if (!arguments.dataDirectories().isEmpty() && accepted > 0) {
      print("bytes on disk/event", "%,d", bytes / accepted);
    }
  }

  /**
   * Waits until the server has stored {@code expected} events, or has stood still for 30 s.
   *
   * @return {@link System#nanoTime()} of the last progress
   */
  private long drain(HttpConnection connection, long expected)
      throws IOException, InterruptedException {
    long stored = -1;
    long progress = System.nanoTime();
    while (true) {
      long now = target.stored(connection);
      if (now != stored) {
        stored = now;
        progress = System.nanoTime();
      }
      if (stored >= expected) {
        return progress;
      }
      if (System.nanoTime() - progress > STUCK_NANOS) {
        System.err.printf(Locale.ROOT, "Stuck at %,d of %,d events.%n", stored, expected);
        return progress;
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  /** How many of the accepted events, or of a sample of them, cannot be read. */
  private int lost(BitSet accepted) throws InterruptedException, ExecutionException {
    int[] indexes = accepted.stream().toArray();
    int wanted = Math.min(indexes.length, arguments.verify().orElse(indexes.length));
    ExecutorService threads = Executors.newFixedThreadPool(arguments.concurrency());
    List<Future<Integer>> parts = new ArrayList<>();
    for (int thread = 0; thread < arguments.concurrency(); thread++) {
      int from = thread;
      parts.add(threads.submit(() -> unreadable(indexes, wanted, from)));
    }
    int lost = 0;
    for (Future<Integer> part : parts) {
      lost += part.get();
    }
    threads.shutdown();
    print("read back", "%,d", wanted);
    return lost;
  }

  private int unreadable(int[] indexes, int wanted, int from) throws IOException {
    int missing = 0;
    try (HttpConnection connection = new HttpConnection(target.url())) {
      for (int i = from; i < wanted; i += arguments.concurrency()) {
        int index = indexes[(int) ((long) i * indexes.length / wanted)];
        if (!target.readable(connection, pool.id(arguments.warmup() + index))) {
          missing++;
        }
      }
    }
    return missing;
  }

  private long diskBytes() {
    long bytes = 0;
    for (Path directory : arguments.dataDirectories()) {
      try (Stream<Path> files = Files.walk(directory)) {
        bytes += files.map(Path::toFile).mapToLong(f -> f.isFile() ? f.length() : 0).sum();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return bytes;
  }

  private static void print(String name, String format, Object... values) {
    System.out.printf(Locale.ROOT, "%-22s %s%n", name, String.format(Locale.ROOT, format, values));
  }
}
