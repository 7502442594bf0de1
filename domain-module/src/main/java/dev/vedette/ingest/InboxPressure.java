package dev.vedette.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Says when the server takes no more: too many undigested events, or too little free disk. Asked at
 * the beginning of each request, before anything is read. Thread-safe.
 */
final class InboxPressure {
  private static final Duration DISK_AGE = Duration.ofSeconds(1);
  private static final long RETRY_AFTER = 60;

  private final Inbox inbox;
  private final long maxRows;
  private final LongSupplier freeBytes;
  private final long minFreeBytes;
  private final Clock clock;
  private volatile Disk disk = new Disk(Instant.EPOCH, Long.MAX_VALUE);

  /** Free bytes as last asked for. */
  private record Disk(Instant at, long free) {}

  /**
   * Watches an inbox and a disk.
   *
   * @param maxRows undigested events at which new ones are refused
   * @param freeBytes asks for the free bytes of the disk; called at most once a second
   * @param minFreeBytes free bytes below which events are refused
   */
  InboxPressure(Inbox inbox, long maxRows, LongSupplier freeBytes, long minFreeBytes, Clock clock) {
    this.inbox = inbox;
    this.maxRows = maxRows;
    this.freeBytes = freeBytes;
    this.minFreeBytes = minFreeBytes;
    this.clock = clock;
  }

  /** Why nothing is taken now; empty in good times. */
  Optional<RateLimitNotice> notice() {
    if (inbox.backlog() >= maxRows) {
      return Optional.of(wait("backlog"));
    }
    return free() < minFreeBytes ? Optional.of(wait("disk_space")) : Optional.empty();
  }

  private static RateLimitNotice wait(String reason) {
    return new RateLimitNotice(RETRY_AFTER, List.of(), "organization", reason);
  }

  private long free() {
    Instant now = clock.instant();
    Disk known = disk;
    if (known.at().plus(DISK_AGE).isAfter(now) && !known.at().isAfter(now)) {
      return known.free();
    }
    Disk fresh = new Disk(now, freeBytes.getAsLong());
    disk = fresh;
    return fresh.free();
  }

  /** Free bytes of the disk that holds a directory; "enough" if that cannot be told. */
  static LongSupplier freeBytesOf(Path directory) {
    return () -> {
      try {
        return Files.getFileStore(directory).getUsableSpace();
      } catch (IOException e) {
        return Long.MAX_VALUE;
      }
    };
  }
}
