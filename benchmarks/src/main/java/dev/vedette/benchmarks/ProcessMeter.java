package dev.vedette.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * CPU time and memory of processes and their children, from {@code /proc} (see proc(5)). Where
 * there is none, or no process was named, everything is 0. A thread samples the memory.
 */
final class ProcessMeter implements AutoCloseable {

  /** Linux counts CPU time in these for user space, on every architecture. */
  private static final double TICKS_PER_SECOND = 100;

  private static final long SAMPLE_MILLIS = 100;

  private final List<Long> pids;
  private final Thread sampler;
  private volatile long peak;

  ProcessMeter(List<Long> pids) {
    this.pids = List.copyOf(pids);
    sampler = new Thread(this::sample, "memory-sampler");
    sampler.setDaemon(true);
    sampler.start();
  }

  /** Whether there is anything to measure. */
  boolean present() {
    return pids.stream().anyMatch(pid -> Files.exists(Path.of("/proc", pid.toString())));
  }

  /** Seconds of CPU time so far, including ended children that were waited for. */
  double cpuSeconds() {
    return tree()
        .mapToDouble(
            pid -> {
              String stat = read(pid, "stat");
              // The second field is the command in parentheses, with any character in it.
              String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
              return fields.length < 15
                  ? 0
                  : (Long.parseLong(fields[11])
                          + Long.parseLong(fields[12])
                          + Long.parseLong(fields[13])
                          + Long.parseLong(fields[14]))
                      / TICKS_PER_SECOND;
            })
        .sum();
  }

  /** Resident bytes now; memory that processes share is counted once for each. */
  long residentBytes() {
    return tree()
        .mapToLong(
            pid ->
                read(pid, "status")
                    .lines()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum())
        .sum();
  }

  /** The most that was resident at any sample, in bytes. */
  long peakBytes() {
    return peak;
  }

  @Override
  public void close() {
    sampler.interrupt();
  }

  private void sample() {
    try {
      while (true) {
        peak = Math.max(peak, residentBytes());
        Thread.sleep(SAMPLE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Stream<Long> tree() {
    return pids.stream()
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .map(ProcessHandle::pid)
        .distinct();
  }

  private static String read(long pid, String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), file));
    } catch (java.nio.file.NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      if (ProcessHandle.of(pid).isEmpty()) {
        return "";
      }
      throw new UncheckedIOException(e);
    }
  }
}
