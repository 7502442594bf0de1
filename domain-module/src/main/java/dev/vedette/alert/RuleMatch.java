package dev.vedette.alert;

import java.util.Arrays;
import java.util.Optional;

/** How the parts of a list count together. A list without parts always holds. */
public enum RuleMatch {
  ALL("all"),
  ANY("any"),
  /** Of filters only. */
  NONE("none");

  private final String text;

  RuleMatch(String text) {
    this.text = text;
  }

  /** The word in the API. */
  public String text() {
    return text;
  }

  /** That of a word; empty for an unknown one. */
  public static Optional<RuleMatch> of(String text) {
    return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
  }
}
