package dev.vedette.api.issue;

import dev.vedette.api.json.Body;
import dev.vedette.issue.triage.IgnoreTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads until what issues are to be ignored. */
final class IgnoreBody {

  /** Ten years. */
  private static final int LONGEST = 10 * 366 * 24 * 60;

  private IgnoreBody() {}

  /**
   * The terms in a body, or in the details within it.
   *
   * @param duration name of the field with the minutes
   */
  static IgnoreTerms read(Body body, String duration, Instant now) {
    IgnoreTerms terms =
        new IgnoreTerms(
            positive(body, duration, LONGEST).map(minutes -> now.plus(Duration.ofMinutes(minutes))),
            positive(body, "ignoreCount", Integer.MAX_VALUE),
            positive(body, "ignoreWindow", IgnoreTerms.LONGEST_WINDOW),
            positive(body, "ignoreUserCount", Integer.MAX_VALUE),
            positive(body, "ignoreUserWindow", IgnoreTerms.LONGEST_WINDOW));
    if (terms.window().isPresent() && terms.count().isEmpty()) {
      body.wrong("ignoreWindow", "A window needs an ignoreCount.");
    }
    if (terms.userWindow().isPresent() && terms.userCount().isEmpty()) {
      body.wrong("ignoreUserWindow", "A window needs an ignoreUserCount.");
    }
    return terms;
  }

  /** Zero, as some clients send it, is none. */
  private static Optional<Integer> positive(Body body, String field, int most) {
    Optional<Integer> number = body.integer(field).filter(value -> value != 0);
    if (number.filter(value -> value < 0).isPresent()) {
      body.wrong(field, "Ensure this value is greater than or equal to 0.");
      return Optional.empty();
    }
    if (number.filter(value -> value > most).isPresent()) {
      body.wrong(field, "Ensure this value is less than or equal to " + most + ".");
      return Optional.empty();
    }
    return number;
  }
}
