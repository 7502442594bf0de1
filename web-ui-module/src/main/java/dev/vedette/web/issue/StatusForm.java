package dev.vedette.web.issue;

import dev.vedette.issue.triage.IgnoreTerms;
import dev.vedette.issue.triage.ReleaseSighting;
import dev.vedette.issue.triage.Resolution;
import dev.vedette.issue.triage.StatusChange;
import dev.vedette.platform.problem.InvalidException;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/**
 * A status with its details, as the forms of an issue send them: {@code status} is one of those of
 * issues, or says more.
 */
public class StatusForm {

  private static final String STATUS = "status";
  private static final int MOST_COUNT = 1_000_000_000;
  private static final int MOST_MINUTES = 366 * 24 * 60;

  @FormParam("status")
  String status;

  @FormParam("release")
  String release;

  @FormParam("minutes")
  String minutes;

  @FormParam("until")
  String until;

  @FormParam("count")
  String count;

  @FormParam("window")
  String window;

  @FormParam("users")
  String users;

  @FormParam("userWindow")
  String userWindow;

  @FormParam("next")
  String next;

  /** For JAX-RS. */
  public StatusForm() {}

  /**
   * The releases of the issue's project.
   *
   * @param latest the newest, if there is any
   * @param named finds one by its version
   */
  record Releases(
      Optional<ReleaseSighting> latest, Function<String, Optional<ReleaseSighting>> named) {}

  /**
   * What is wanted.
   *
   * @throws InvalidException with a sentence if it cannot be
   */
  StatusChange change(Releases releases, Instant now) {
    return switch (text(status)) {
      case "resolved", "unresolved", "ignored" -> StatusChange.to(status);
      case "next-release" ->
          StatusChange.resolved(
              Resolution.after(
                  releases
                      .latest()
                      .orElseThrow(() -> wrong("No event has told of a release yet."))));
      case "release" ->
          StatusChange.resolved(
              Resolution.in(
                  releases
                      .named()
                      .apply(text(release))
                      .orElseThrow(() -> wrong("No event has told of that release."))));
      case "until-escalating" -> StatusChange.ignoredUntilEscalating();
      case "until" -> StatusChange.ignored(terms(now));
      default -> throw wrong("Choose what is to be done.");
    };
  }

  /** What an issue is then, in words. */
  String outcome() {
    return switch (text(status)) {
      case "resolved", "next-release", "release" -> "resolved";
      case "unresolved" -> "unresolved";
      default -> "ignored";
    };
  }

  private IgnoreTerms terms(Instant now) {
    Optional<Instant> end =
        number(minutes, MOST_MINUTES)
            .map(after -> now.plus(Duration.ofMinutes(after)))
            .or(() -> moment(now));
    Optional<Integer> events = number(count, MOST_COUNT);
    Optional<Integer> people = number(users, MOST_COUNT);
    IgnoreTerms terms =
        new IgnoreTerms(
            end,
            events,
            number(window, IgnoreTerms.LONGEST_WINDOW).filter(each -> events.isPresent()),
            people,
            number(userWindow, IgnoreTerms.LONGEST_WINDOW).filter(each -> people.isPresent()));
    if (!terms.any()) {
      throw wrong("Say until what it is ignored.");
    }
    return terms;
  }

  private Optional<Instant> moment(Instant now) {
    if (text(until).isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant moment = LocalDateTime.parse(text(until)).toInstant(ZoneOffset.UTC);
      if (!moment.isAfter(now) || moment.isAfter(now.plus(Duration.ofDays(3660)))) {
        throw wrong("Choose a moment of the next ten years.");
      }
      return Optional.of(moment);
    } catch (DateTimeException e) {
      throw wrong("Write the date as in 2026-11-30T09:00.");
    }
  }

  private static Optional<Integer> number(String text, int most) {
    String digits = text(text);
    if (digits.isEmpty()) {
      return Optional.empty();
    }
    if (!digits.matches("[0-9]{1,10}") || Long.parseLong(digits) > most) {
      throw wrong("Write a whole number of at most " + most + ".");
    }
    return Optional.of(Integer.parseInt(digits)).filter(value -> value > 0);
  }

  private static String text(String value) {
    return value == null ? "" : value.strip();
  }

  private static InvalidException wrong(String sentence) {
    return new InvalidException(STATUS, sentence);
  }
}
