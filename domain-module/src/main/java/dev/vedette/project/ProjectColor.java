package dev.vedette.project;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Sentry's colour of a project: a hue of the first 12 bits of the MD5 of the upper-case slug, at
 * half lightness and half saturation, each channel cut to a whole number.
 */
final class ProjectColor {

  private static final double LIGHTNESS = 0.5;
  private static final double SATURATION = 0.5;

  private ProjectColor() {}

  static String of(String slug) {
    String digest = md5(slug.toUpperCase(Locale.ROOT));
    double hue = Integer.parseInt(digest.substring(0, 3), 16) / 4096.0;
    double high = LIGHTNESS + SATURATION - LIGHTNESS * SATURATION;
    double low = 2 * LIGHTNESS - high;
    return String.format(
        "#%02x%02x%02x",
        channel(low, high, hue + 1 / 3.0),
        channel(low, high, hue),
        channel(low, high, hue - 1 / 3.0));
  }

  private static int channel(double low, double high, double hue) {
    double h = hue - Math.floor(hue);
    double value;
    if (h < 1 / 6.0) {
      value = low + (high - low) * h * 6;
    } else if (h < 0.5) {
      value = high;
    } else if (h < 2 / 3.0) {
      value = low + (high - low) * (2 / 3.0 - h) * 6;
    } else {
      value = low;
    }
    return (int) (value * 255);
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5", e);
    }
  }
}
