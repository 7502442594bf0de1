package dev.vedette.event;

import java.util.List;

/**
 * What an event is tagged with, in numbers of its project's dictionary.
 *
 * @param user of its user; 0 if it has none
 * @param environment of its environment; 0 if it names none
 * @param pairs of its tags, each once
 */
public record TagNumbers(long user, long environment, List<Pair> pairs) {

  /** Takes a copy of the list. */
  public TagNumbers {
    pairs = List.copyOf(pairs);
  }

  /** The numbers of its values, in ascending order. */
  List<Long> values() {
    return pairs.stream().map(Pair::value).sorted().toList();
  }

  /**
   * A tag.
   *
   * @param key number of its name
   * @param value number of its value
   */
  public record Pair(long key, long value) {}
}
