package dev.vedette.web.page;

import java.util.Locale;

/** How counts are written, always in English and independent of the server's locale. */
public final class Numbers {

  private static final String[] UNITS = {"", "k", "M", "G", "T", "P", "E"};

  private Numbers() {}

  /** The whole number with thousands separators: {@code 1,234,567}. */
  public static String full(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** At most four characters and a unit: {@code 950}, {@code 1.2k}, {@code 34k}, {@code 5.6M}. */
  public static String compact(long number) {
    if (number < 0) {
      return number == Long.MIN_VALUE ? "-9.2E" : "-" + compact(-number);
    }
    int unit = 0;
    double value = number;
    while (value >= 999.5 && unit < UNITS.length - 1) {
      value /= 1000;
      unit++;
    }
    if (unit == 0) {
      return Long.toString(number);
    }
    boolean whole = value >= 9.95 || Math.round(value * 10) % 10 == 0;
    return String.format(Locale.ENGLISH, whole ? "%.0f%s" : "%.1f%s", value, UNITS[unit]);
  }

  /** A count with its noun: {@code 1 event}, {@code 2 events}. */
  public static String counted(long number, String singular, String plural) {
    return full(number) + " " + (number == 1 ? singular : plural);
  }
}
