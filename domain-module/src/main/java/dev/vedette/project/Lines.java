package dev.vedette.project;

import java.util.List;

/** A list of texts without line breaks in one column, one a line. */
final class Lines {

  private Lines() {}

  static String join(List<String> texts) {
    return String.join("\n", texts);
  }

  static List<String> split(String lines) {
    return lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
  }
}
