package dev.vedette.web.chart;

import dev.vedette.web.page.Numbers;

/**
 * Draws a {@link TimeChart}. Horizontal places are percentages and vertical ones pixels: the chart
 * takes the width it is given while its text keeps its size.
 */
final class StackedBars {

  static final int HEIGHT = 220;
  private static final int TOP = 18;
  private static final int BOTTOM = 24;
  private static final int PLOT = HEIGHT - TOP - BOTTOM;
  private static final int BASE = TOP + PLOT;
  private static final int DAY = 86_400;

  private StackedBars() {}

  static String svg(TimeChart chart) {
    int count = chart.buckets();
    long highest = 0;
    for (int index = 0; index < count; index++) {
      highest = Math.max(highest, chart.sum(index));
    }
    Ticks ticks = Ticks.upTo(highest, 4);
    Svg svg = new Svg();
    svg.raw("<svg class=\"chart\" role=\"img\" focusable=\"false\"")
        .attribute("width", "100%")
        .attribute("height", HEIGHT)
        .attribute("aria-labelledby", chart.id() + "-title " + chart.id() + "-desc")
        .raw(">");
    svg.raw("<title").attribute("id", chart.id() + "-title").raw(">");
    svg.text(chart.title()).raw("</title>");
    svg.raw("<desc").attribute("id", chart.id() + "-desc").raw(">");
    svg.text(chart.description()).raw("</desc>");
    grid(svg, ticks);
    counts(svg, ticks);
    for (int index = 0; index < count; index++) {
      bucket(svg, chart, index, ticks.top());
    }
    labels(svg, chart);
    if (chart.empty()) {
      svg.raw("<text class=\"chart-empty\" text-anchor=\"middle\"")
          .percent("x", 50)
          .attribute("y", TOP + PLOT / 2.0)
          .raw(">No events in this period</text>");
    }
    return svg.raw("</svg>").toString();
  }

  private static void grid(Svg svg, Ticks ticks) {
    svg.raw("<g class=\"chart-grid\" aria-hidden=\"true\">");
    line(svg, "chart-base", BASE);
    for (long tick : ticks.lines()) {
      line(svg, "chart-line", y(tick, ticks));
    }
    svg.raw("</g>");
  }

  /** Left of the plot, in the padding that the style sheet gives the picture. */
  private static void counts(Svg svg, Ticks ticks) {
    svg.raw("<g aria-hidden=\"true\">");
    for (long tick : ticks.lines()) {
      svg.raw("<text class=\"chart-count\" text-anchor=\"end\" x=\"-8\"")
          .attribute("y", y(tick, ticks) + 4)
          .raw(">");
      svg.text(Numbers.compact(tick)).raw("</text>");
    }
    svg.raw("</g>");
  }

  private static double y(long tick, Ticks ticks) {
    return BASE - PLOT * ((double) tick / ticks.top());
  }

  private static void line(Svg svg, String kind, double y) {
    svg.raw("<line x1=\"0\" x2=\"100%\"")
        .attribute("class", kind)
        .attribute("y1", y)
        .attribute("y2", y)
        .raw("/>");
  }

  private static void bucket(Svg svg, TimeChart chart, int index, long top) {
    double slot = 100.0 / chart.buckets();
    double gap = chart.buckets() > 200 ? 0 : slot * 0.18;
    svg.raw("<g class=\"bucket\"><title>");
    svg.text(hover(chart, index)).raw("</title>");
    svg.raw("<rect class=\"bucket-hit\"")
        .percent("x", index * slot)
        .percent("width", slot)
        .attribute("y", TOP)
        .attribute("height", PLOT)
        .raw("/>");
    double y = BASE;
    for (Series one : chart.series()) {
      long count = one.at(index);
      if (count == 0) {
        continue;
      }
      // A single event among millions still shows: at least one pixel.
      double height = Math.max(1, PLOT * ((double) count / top));
      y -= height;
      svg.raw("<rect")
          .attribute("class", "series-" + one.kind())
          .percent("x", index * slot + gap / 2)
          .percent("width", slot - gap)
          .attribute("y", y)
          .attribute("height", height)
          .raw("/>");
    }
    svg.raw("</g>");
  }

  private static String hover(TimeChart chart, int index) {
    StringBuilder text =
        new StringBuilder(TimeAxis.bucket(chart.bucketStart(index), chart.resolution()));
    for (Series one : chart.series()) {
      text.append('\n').append(one.name()).append(": ").append(Numbers.full(one.at(index)));
    }
    return text.toString();
  }

  private static void labels(Svg svg, TimeChart chart) {
    int count = chart.buckets();
    svg.raw("<g class=\"chart-times\" aria-hidden=\"true\">");
    for (TimeAxis.Label label : TimeAxis.labels(chart.start(), chart.resolution(), count)) {
      // A time of day stands where its bar begins, a day below the middle of its bar.
      double bar = chart.resolution() < DAY ? label.index() : label.index() + 0.5;
      double x = 100 * bar / count;
      String anchor = x > 98 ? "end" : "middle";
      svg.raw("<text")
          .attribute("class", label.major() ? "chart-time" : "chart-time minor")
          .attribute("text-anchor", anchor)
          .percent("x", x)
          .attribute("y", HEIGHT - 6)
          .raw(">");
      svg.text(label.text()).raw("</text>");
    }
    svg.raw("</g>");
  }
}
