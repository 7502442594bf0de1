package dev.vedette.web.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The grid lines of a count axis: whole numbers from zero, in steps of 1, 2 or 5 times a power of
 * ten.
 *
 * @param step distance between two lines, at least 1
 * @param top the uppermost line, a multiple of {@code step}, at least 1 and not below the maximum
 */
record Ticks(long step, long top) {

  /**
   * Chooses the lines for an axis that must hold {@code maximum}.
   *
   * @param maximum the greatest count, in events; negative counts as zero
   * @param wanted how many lines above zero look right; from 1 to 10
   */
  static Ticks upTo(long maximum, int wanted) {
    long highest = Math.max(1, maximum);
    double raw = Math.max(1, (double) highest / wanted);
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double factor = raw / power;
    double nice = factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10;
    long step = Math.max(1, (long) Math.min(nice * power, (double) (Long.MAX_VALUE / 4)));
    long lines = (highest - 1) / step + 1;
    long top = lines > Long.MAX_VALUE / step ? Long.MAX_VALUE : lines * step;
    return new Ticks(step, top);
  }

  /** The lines above zero, ascending; the last one is {@link #top()}. */
  List<Long> lines() {
    List<Long> lines = new ArrayList<>();
    for (long at = step; at > 0 && at < top; at += step) {
      lines.add(at);
    }
    lines.add(top);
    return lines;
  }
}
