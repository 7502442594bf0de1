package dev.vedette.web.chart;

import dev.vedette.web.page.Numbers;
import java.util.List;

/** A chart of the size of a word: bars without axis, in the proportions of its greatest count. */
public final class Sparkline {

  private static final int HEIGHT = 24;

  private Sparkline() {}

  /**
   * Draws the counts.
   *
   * @param period what they cover, such as {@code in the last 24 hours}; part of the accessible
   *     name
   * @param counts one per bucket, oldest first; empty gives the base line alone
   * @return an {@code <svg>} element, escaped
   */
  public static String svg(String period, List<Long> counts) {
    long highest = 0;
    long total = 0;
    for (long count : counts) {
      highest = Math.max(highest, count);
      total = Series.saturatedAdd(total, Math.max(0, count));
    }
    String name = Numbers.full(total) + (total == 1 ? " event " : " events ") + period;
    int width = Math.max(1, counts.size()) * 4;
    Svg svg = new Svg();
    svg.raw("<svg class=\"spark\" role=\"img\" focusable=\"false\" preserveAspectRatio=\"none\"")
        .attribute("viewBox", "0 0 " + width + " " + HEIGHT)
        .attribute("aria-label", name)
        .raw("><title>");
    svg.text(name).raw("</title>");
    svg.raw("<rect class=\"spark-base\" x=\"0\"")
        .attribute("y", HEIGHT - 1)
        .attribute("width", width)
        .raw(" height=\"1\"/>");
    for (int index = 0; index < counts.size(); index++) {
      long count = counts.get(index);
      if (count > 0) {
        double height = Math.max(2, (HEIGHT - 2) * ((double) count / highest));
        svg.raw("<rect class=\"spark-bar\"")
            .attribute("x", index * 4 + 0.5)
            .attribute("y", HEIGHT - height)
            .raw(" width=\"3\"")
            .attribute("height", height)
            .raw("/>");
      }
    }
    return svg.raw("</svg>").toString();
  }
}
