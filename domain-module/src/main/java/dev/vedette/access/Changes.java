package dev.vedette.access;

import dev.vedette.platform.OptionChanges;
import dev.vedette.platform.Options;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Values of a thing before and after a change, by field. Never a secret: whoever reads the audit
 * log reads these.
 */
public final class Changes {

  private static final int MAX_SHOWN = 500;

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

  /**
   * These and what options become.
   *
   * @param before what was set until now
   */
  public Changes and(Options before, OptionChanges wanted) {
    Changes all = this;
    for (Map.Entry<String, Optional<String>> each : new TreeMap<>(wanted.texts()).entrySet()) {
      all = all.and(each.getKey(), shown(before.text(each.getKey())), shown(each.getValue()));
    }
    return all;
  }

  /** What the audit log keeps of a long text, so that two that differ look different. */
  private static Optional<String> shown(Optional<String> text) {
    return text.map(
        all ->
            all.length() <= MAX_SHOWN
                ? all
                : all.substring(0, MAX_SHOWN) + "… (" + Integer.toHexString(all.hashCode()) + ")");
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
