package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The forms in which SDKs write a time: epoch seconds as a number or text, or ISO 8601 with or
 * without a zone (none is UTC). Read by hand, since a hundred breadcrumbs have one each.
 */
public final class Timestamps {
  /** Year 0 and year 9999: what both databases and all clients can show. */
  private static final double MIN = -62_167_219_200.0;

  private static final double MAX = 253_402_300_799.0;
  private static final long MICROS = 1_000_000L;
  private static final int DAY = 86_400;
  private static final int DATE_LENGTH = 10;

  private Timestamps() {}

  /** Reads a time to the microsecond; empty if it is none. */
  public static Optional<Instant> parse(JsonNode value) {
    if (value.isNumber()) {
      return ofSeconds(value.doubleValue());
    }
    return value.isTextual() ? parse(value.textValue()) : Optional.empty();
  }

  /** Reads a time to the microsecond; empty if it is none. */
  static Optional<Instant> parse(String text) {
    if (text.length() < DATE_LENGTH || text.charAt(4) != '-') {
      return seconds(text);
    }
    try {
      return new IsoReader(text).read();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Epoch seconds as SDKs and Sentry write them; exact to the microsecond. */
  static double toSeconds(Instant instant) {
    return (instant.getEpochSecond() * MICROS + instant.getNano() / 1000) / (double) MICROS;
  }

  static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  private static Optional<Instant> ofSeconds(double seconds) {
    if (!(seconds >= MIN && seconds <= MAX)) {
      return Optional.empty();
    }
    long micros = Math.round(seconds * MICROS);
    return Optional.of(
        Instant.ofEpochSecond(
            Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000L));
  }

  private static Optional<Instant> seconds(String text) {
    if (text.isEmpty() || text.length() > 32) {
      return Optional.empty();
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && (c != '-' || i > 0)) {
        return Optional.empty();
      }
    }
    try {
      return ofSeconds(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** {@code 2026-11-21[T ]09:30[:15[.123456]][Z|±hh[:]mm]}. */
  private static final class IsoReader {
    private final String text;
    private int at;
    private boolean wrong;

    IsoReader(String text) {
      this.text = text;
    }

    Optional<Instant> read() {
      int year = digits(4);
      expect('-');
      int month = digits(2);
      expect('-');
      int day = digits(2);
      if (wrong) {
        return Optional.empty();
      }
      long seconds = LocalDate.of(year, month, day).toEpochDay() * DAY;
      int nanos = 0;
      if (at < text.length()) {
        char separator = text.charAt(at++);
        wrong = separator != 'T' && separator != 't' && separator != ' ';
        seconds += time();
        nanos = fraction();
        seconds -= zone();
      }
      return wrong || at != text.length()
          ? Optional.empty()
          : Optional.of(Instant.ofEpochSecond(seconds, nanos));
    }

    private long time() {
      int hour = digits(2);
      expect(':');
      int minute = digits(2);
      int second = 0;
      if (peek() == ':') {
        at++;
        second = digits(2);
      }
      wrong |= hour > 23 || minute > 59 || second > 60;
      return hour * 3600L + minute * 60L + second;
    }

    private int fraction() {
      if (peek() != '.' && peek() != ',') {
        return 0;
      }
      at++;
      int micros = 0;
      int count = 0;
      for (; isDigit(peek()); at++, count++) {
        if (count < 6) {
          micros = micros * 10 + (peek() - '0');
        }
      }
      wrong |= count == 0;
      for (; count < 6; count++) {
        micros *= 10;
      }
      return micros * 1000;
    }

    private long zone() {
      char sign = peek();
      if (sign == 'Z' || sign == 'z') {
        at++;
        return 0;
      }
      if (sign != '+' && sign != '-') {
        return 0;
      }
      at++;
      int hours = digits(2);
      if (peek() == ':') {
        at++;
      }
      int minutes = at < text.length() ? digits(2) : 0;
      wrong |= hours > 18 || minutes > 59;
      long offset = hours * 3600L + minutes * 60L;
      return sign == '-' ? -offset : offset;
    }

    private char peek() {
      return at < text.length() ? text.charAt(at) : 0;
    }

    private void expect(char c) {
      wrong |= peek() != c;
      at++;
    }

    private int digits(int count) {
      int number = 0;
      for (int i = 0; i < count; i++, at++) {
        wrong |= !isDigit(peek());
        number = number * 10 + (peek() - '0');
      }
      return number;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }
}
