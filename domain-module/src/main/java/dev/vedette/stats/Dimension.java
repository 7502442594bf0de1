package dev.vedette.stats;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what outcomes can be told apart. */
public enum Dimension {
  PROJECT("o.project_id"),
  OUTCOME("o.outcome"),
  CATEGORY("o.category"),
  REASON("o.reason");

  private final String column;

  Dimension(String column) {
    this.column = column;
  }

  /** Its column in a query of {@code outcomes o}. */
  String column() {
    return column;
  }

  /** Its name in the API. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a name of the API. */
  public static Optional<Dimension> of(String text) {
    return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
  }
}
