package dev.vedette.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with a form, by field name; the empty name is the form as a whole.
 *
 * @param byField sentences for the person who filled the form in
 */
public record FormErrors(Map<String, List<String>> byField) {

  /** Keeps the order of the fields. */
  public FormErrors {
    byField = new LinkedHashMap<>(byField);
  }

  /** Nothing is wrong. */
  public static FormErrors none() {
    return new FormErrors(Map.of());
  }

  /** One thing is wrong with one field. */
  public static FormErrors of(String field, String message) {
    return new FormErrors(Map.of(field, List.of(message)));
  }

  /** These and one more. */
  public FormErrors and(String field, String message) {
    Map<String, List<String>> more = new LinkedHashMap<>(byField);
    more.putIfAbsent(field, List.of(message));
    return new FormErrors(more);
  }

  /** Whether the form may be acted upon. */
  public boolean isEmpty() {
    return byField.isEmpty();
  }

  /** Whether the field has a message. */
  public boolean has(String field) {
    return byField.containsKey(field);
  }

  /** The messages of a field in one line, if any. */
  public Optional<String> on(String field) {
    return Optional.ofNullable(byField.get(field)).map(messages -> String.join(" ", messages));
  }
}
