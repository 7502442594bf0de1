package dev.vedette.issue.search;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Times of a search. {@code -24h} is what happened within that time, {@code +24h} what happened
 * before it. A date alone is that day, a time that minute or second; with an operator each means
 * the instant at which it begins. Without a zone they are UTC.
 */
final class Times {

  private static final int MOST_DIGITS = 5;
  private static final int LONGEST = 40;
  private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

  private Times() {}

  static Term term(RawTerm term, Field field) {
    if (term.list()) {
      throw new SearchSyntaxException("\"" + term.key() + "\" takes no list", term.column());
    }
    RawTerm.Value value = term.value();
    Comparison comparison = Comparison.of(value.text());
    String text = comparison.operand();
    Optional<Moment> from = Optional.empty();
    Optional<Moment> to = Optional.empty();
    if (isRelative(text)) {
      Duration duration = duration(text, value);
      boolean after = after(comparison, text, value);
      from = after ? Optional.of(Moment.ago(duration)) : from;
      to = after ? to : Optional.of(Moment.ago(duration));
    } else {
      Span span = span(text, value);
      Instant start = span.start();
      switch (comparison.operator()) {
        case EQUAL -> {
          from = Optional.of(Moment.at(start));
          to = Optional.of(Moment.at(start.plus(span.length())));
        }
        case GREATER -> from = Optional.of(Moment.at(start.plus(TICK)));
        case GREATER_OR_EQUAL -> from = Optional.of(Moment.at(start));
        case LESS -> to = Optional.of(Moment.at(start));
        case LESS_OR_EQUAL -> to = Optional.of(Moment.at(start.plus(TICK)));
        default -> throw new IllegalStateException();
      }
    }
    return new Term.Time(field, from, to, term.negated(), term.column());
  }

  private record Span(Instant start, Duration length) {}

  private static boolean isRelative(String text) {
    return text.startsWith("-") || text.startsWith("+");
  }

  /** Whether what is meant lies after that moment. */
  private static boolean after(Comparison comparison, String text, RawTerm.Value value) {
    boolean within = text.startsWith("-");
    if (comparison.length() == 0) {
      return within;
    }
    if (!within) {
      throw wrong(value);
    }
    return switch (comparison.operator()) {
      case GREATER, GREATER_OR_EQUAL -> true;
      case LESS, LESS_OR_EQUAL -> false;
      default -> throw wrong(value);
    };
  }

  private static Duration duration(String text, RawTerm.Value value) {
    int digits = text.length() - 2;
    if (digits < 1 || digits > MOST_DIGITS) {
      throw wrong(value);
    }
    long amount = 0;
    for (int i = 1; i <= digits; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        throw wrong(value);
      }
      amount = amount * 10 + digit - '0';
    }
    return switch (text.charAt(text.length() - 1)) {
      case 'w' -> Duration.ofDays(7 * amount);
      case 'd' -> Duration.ofDays(amount);
      case 'h' -> Duration.ofHours(amount);
      case 'm' -> Duration.ofMinutes(amount);
      default -> throw wrong(value);
    };
  }

  private static Span span(String text, RawTerm.Value value) {
    if (text.length() > LONGEST || text.isEmpty()) {
      throw wrong(value);
    }
    try {
      Span span;
      if (text.indexOf('T') < 0) {
        LocalDate day = LocalDate.parse(text);
        span = new Span(day.atStartOfDay().toInstant(ZoneOffset.UTC), Duration.ofDays(1));
      } else {
        span = new Span(instant(text), precision(text));
      }
      int year = span.start().atOffset(ZoneOffset.UTC).getYear();
      if (year < 1 || year > 9998) {
        throw wrong(value);
      }
      return span;
    } catch (DateTimeException e) {
      throw wrong(value);
    }
  }

  private static Instant instant(String text) {
    int time = text.indexOf('T') + 1;
    boolean zoned =
        text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
    Instant instant =
        zoned
            ? OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant()
            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  /** A minute, a second, or as much as the fraction says. */
  private static Duration precision(String text) {
    int time = text.indexOf('T') + 1;
    int dot = text.indexOf('.', time);
    if (dot > 0) {
      int digits = 0;
      while (dot + digits + 1 < text.length()
          && Character.isDigit(text.charAt(dot + digits + 1))
          && digits < 6) {
        digits++;
      }
      long micros = 1_000_000;
      for (int i = 0; i < digits; i++) {
        micros /= 10;
      }
      return Duration.of(micros, ChronoUnit.MICROS);
    }
    boolean seconds =
        text.length() > time + "HH:mm".length() && text.charAt(time + "HH:mm".length()) == ':';
    return seconds ? Duration.ofSeconds(1) : Duration.ofMinutes(1);
  }

  private static SearchSyntaxException wrong(RawTerm.Value value) {
    return new SearchSyntaxException(
        "Invalid time \""
            + value.text()
            + "\": -24h (within), +7d (before), or a date such as 2026-05-31 or"
            + " >=2026-05-31T12:00:00Z is expected",
        value.column());
  }
}
