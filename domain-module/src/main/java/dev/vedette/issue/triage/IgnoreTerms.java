package dev.vedette.issue.triage;

import java.time.Instant;
import java.util.Optional;

/**
 * Until what an issue is ignored: whatever comes first ends it.
 *
 * @param until a moment
 * @param count so many events more
 * @param window minutes within which they have to come; at most {@value #LONGEST_WINDOW}
 * @param userCount so many users more
 * @param userWindow minutes within which they have to come; at most {@value #LONGEST_WINDOW}
 */
public record IgnoreTerms(
    Optional<Instant> until,
    Optional<Integer> count,
    Optional<Integer> window,
    Optional<Integer> userCount,
    Optional<Integer> userWindow) {

  /** A week. */
  public static final int LONGEST_WINDOW = 7 * 24 * 60;

  /** For good. */
  public static final IgnoreTerms NONE =
      new IgnoreTerms(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether anything ends it. */
  public boolean any() {
    return until.isPresent() || count.isPresent() || userCount.isPresent();
  }
}
