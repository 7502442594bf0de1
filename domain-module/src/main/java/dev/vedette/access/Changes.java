package dev.vedette.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Values of a thing before and after a change, by field. Never a secret: whoever reads the audit
 * log reads these.
 */
public final class Changes {

  private final Map<String, Change> byField;

  private Changes(Map<String, Change> byField) {
    this.byField = byField;
  }

  /**
   * A value before and after, as text; empty for none.
   *
   * @param before empty where the thing is new
   * @param after empty where the thing is gone
   */
  public record Change(Optional<String> before, Optional<String> after) {}

  /** Nothing differs. */
  public static Changes none() {
    return new Changes(Map.of());
  }

  /** These and one more, if it differs; {@code null} and empty optionals stand for no value. */
  public Changes and(String field, Object before, Object after) {
    Optional<String> old = text(before);
    Optional<String> fresh = text(after);
    if (Objects.equals(old, fresh)) {
      return this;
    }
    Map<String, Change> more = new LinkedHashMap<>(byField);
    more.put(field, new Change(old, fresh));
    return new Changes(more);
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return byField.isEmpty();
  }

  /** What differs, in the order it was named. */
  public Map<String, Change> byField() {
    return Collections.unmodifiableMap(byField);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Changes changes && changes.byField.equals(byField);
  }

  @Override
  public int hashCode() {
    return byField.hashCode();
  }

  private static Optional<String> text(Object value) {
    Object inner = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    return Optional.ofNullable(inner).map(Object::toString);
  }
}
