package dev.vedette.api.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;

/** Times as the Django REST framework writes and reads them. */
public final class ApiTime {

  private static final int ISO_DATE_LENGTH = 10;
  private static final DateTimeFormatter WHOLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private ApiTime() {}

  /** In UTC, with microseconds, or without a fraction when it is zero. */
  public static String format(Instant time) {
    return (time.get(ChronoField.MICRO_OF_SECOND) == 0 ? WHOLE : MICROS).format(time);
  }

  /**
   * A date, or a date and time, in ISO 8601; without a zone it is UTC.
   *
   * @throws java.time.DateTimeException if it is neither
   */
  public static Instant parse(String iso) {
    if (iso.length() == ISO_DATE_LENGTH) {
      return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    boolean hasZone =
        iso.endsWith("Z")
            || iso.lastIndexOf('+') > ISO_DATE_LENGTH
            || iso.lastIndexOf('-') > ISO_DATE_LENGTH;
    return hasZone
        ? OffsetDateTime.parse(iso).toInstant()
        : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
  }
}
