package dev.vedette.web.page;

import java.util.Locale;

/** How sizes of files are written: {@code 950 bytes}, {@code 1.2 KiB}, {@code 34 MiB}. */
public final class FileSize {

  private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB"};
  private static final int STEP = 1024;

  private FileSize() {}

  /** The size in words. */
  public static String of(long bytes) {
    if (bytes < STEP) {
      return Numbers.counted(bytes, "byte", "bytes");
    }
    double value = bytes / (double) STEP;
    int unit = 0;
    while (value >= STEP && unit < UNITS.length - 1) {
      value /= STEP;
      unit++;
    }
    return String.format(Locale.ENGLISH, value < 10 ? "%.1f %s" : "%.0f %s", value, UNITS[unit]);
  }
}
