package dev.vedette.web.chart;

import java.util.Locale;

/** Writes SVG text: the one place where text is escaped and numbers are shortened. */
final class Svg {

  private final StringBuilder out = new StringBuilder(4096);

  Svg raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Escaped character data. */
  Svg text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c < 0x20 && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
    return this;
  }

  /** An attribute with an escaped value, with a space before it. */
  Svg attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    text(value);
    out.append('"');
    return this;
  }

  Svg attribute(String name, double value) {
    return attribute(name, number(value));
  }

  /**
   * An attribute in percent of the width, so that a chart fits every screen without scaling text.
   */
  Svg percent(String name, double value) {
    return attribute(name, number(value) + "%");
  }

  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    if (text.charAt(end - 1) == '.') {
      end--;
    }
    return text.substring(0, end);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
