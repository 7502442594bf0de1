package dev.vedette.issue.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time, or as long ago as a duration says.
 *
 * @param at empty if it is relative
 * @param ago empty if it is not
 */
public record Moment(Optional<Instant> at, Optional<Duration> ago) {

  static Moment at(Instant time) {
    return new Moment(Optional.of(time), Optional.empty());
  }

  static Moment ago(Duration duration) {
    return new Moment(Optional.empty(), Optional.of(duration));
  }

  /** The time that is meant now. */
  public Instant resolve(Instant now) {
    return at.orElseGet(() -> now.minus(ago.orElseThrow()));
  }
}
