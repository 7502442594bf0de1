package dev.vedette.e2e.browser;

import com.microsoft.playwright.Locator;

/** A chart of counts over time, as far as a page shows it. */
public final class Chart {

  private final Locator svg;

  Chart(Locator svg) {
    this.svg = svg;
  }

  /** How many bars have a height. */
  public int bars() {
    return svg.locator("rect[class^='series-']").count();
  }

  /** The sentence for people who cannot see it. */
  public String description() {
    return svg.locator("desc").first().textContent();
  }

  /** What hovering over the buckets shows, in order of time. */
  public java.util.List<String> hovers() {
    return svg.locator("g.bucket > title").allTextContents();
  }
}
