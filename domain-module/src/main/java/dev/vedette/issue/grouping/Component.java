package dev.vedette.issue.grouping;

import java.util.List;
import java.util.Optional;

/**
 * A part of an event as grouping sees it.
 *
 * @param id what kind of part: {@code exception}, {@code stacktrace}, {@code frame}, {@code module}
 *     and so on
 * @param name the kind in words, where there is one
 * @param contributes whether it counts
 * @param hint why it does not count, or why it does against expectation
 * @param values texts ({@link String}) or parts of it ({@link Component})
 */
public record Component(
    String id,
    Optional<String> name,
    boolean contributes,
    Optional<String> hint,
    List<Object> values) {

  /** Copies the list, so that it cannot change. */
  public Component {
    values = List.copyOf(values);
  }
}
