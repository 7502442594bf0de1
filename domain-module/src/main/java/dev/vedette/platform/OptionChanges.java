package dev.vedette.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Options to set, all at once.
 *
 * @param texts what to store by name; empty to go back to the fallback
 */
public record OptionChanges(Map<String, Optional<String>> texts) {

  /** Copies the map, so that it cannot change. */
  public OptionChanges {
    texts = Map.copyOf(texts);
  }

  /** No change. */
  public static OptionChanges none() {
    return new OptionChanges(Map.of());
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /**
   * With this one too; a value that equals the fallback is not stored, but holds as long as it is
   * the fallback.
   *
   * @throws IllegalArgumentException if its text is longer than {@link Option#MAX_LENGTH}: whoever
   *     reads it from a client allows less
   */
  public <T> OptionChanges set(Option<T> option, T value) {
    Optional<String> text =
        value.equals(option.fallback())
            ? Optional.empty()
            : Optional.of(option.writer().apply(value));
    if (text.isPresent() && text.get().length() > Option.MAX_LENGTH) {
      throw new IllegalArgumentException(option.name() + " is too long");
    }
    Map<String, Optional<String>> more = new LinkedHashMap<>(texts);
    more.put(option.name(), text);
    return new OptionChanges(more);
  }

  /** With this one too, if there is a value. */
  public <T> OptionChanges set(Option<T> option, Optional<T> value) {
    return value.isPresent() ? set(option, value.get()) : this;
  }

  /** With those of another too, which win. */
  public OptionChanges and(OptionChanges others) {
    Map<String, Optional<String>> more = new LinkedHashMap<>(texts);
    more.putAll(others.texts());
    return new OptionChanges(more);
  }
}
