package dev.vedette.hook;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What came of one attempt to deliver.
 *
 * @param code status of the answer; empty if there was none
 * @param failure why it failed, for people; empty if it did not
 * @param worthwhile whether another attempt may come to something else
 */
record Attempt(OptionalInt code, Duration took, Optional<String> failure, boolean worthwhile) {

  private static final int SUCCESS = 200;
  private static final int REDIRECTION = 300;
  private static final int CLIENT_ERROR = 400;

  /** The receiver has answered. */
  static Attempt answered(int code, Duration took) {
    Optional<String> failure = Optional.empty();
    if (code >= REDIRECTION && code < CLIENT_ERROR) {
      failure = Optional.of("redirects are not followed");
    } else if (code < SUCCESS || code >= REDIRECTION) {
      failure = Optional.of("the answer is no success");
    }
    return new Attempt(OptionalInt.of(code), took, failure, true);
  }

  /** There was no answer. */
  static Attempt failed(String why, Duration took) {
    return new Attempt(OptionalInt.empty(), took, Optional.of(why), true);
  }

  /** There is nothing to tell any more. */
  static Attempt pointless(String why) {
    return new Attempt(OptionalInt.empty(), Duration.ZERO, Optional.of(why), false);
  }

  boolean delivered() {
    return failure.isEmpty();
  }
}
