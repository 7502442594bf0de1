package dev.vedette.api.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;

/** Times as the Django REST framework writes them. */
public final class ApiTime {

  private static final DateTimeFormatter WHOLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private ApiTime() {}

  /** In UTC, with microseconds, or without a fraction when it is zero. */
  public static String format(Instant time) {
    return (time.get(ChronoField.MICRO_OF_SECOND) == 0 ? WHOLE : MICROS).format(time);
  }
}
